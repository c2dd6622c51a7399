package io.hearth.ingest.link;

import io.hearth.domain.contact.OpenId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who opened what, on the caller's connection. */
final class LinkOpens {

    private LinkOpens() {}

    /**
     * An open that waits to become interactions.
     *
     * @param key unique for ever, also where numbers begin anew
     * @param sharer by whose sharing, if it was someone else's
     * @param direct whether the link came from us and not from another fan
     */
    record Waiting(
            long openId,
            String key,
            OpenId opener,
            Optional<OpenId> sharer,
            boolean firstOfShare,
            boolean direct,
            Instant openedAt,
            String contentId,
            @Nullable String touchpointId,
            @Nullable String campaignId) {}

    /**
     * Records an open.
     *
     * @param sharer someone else than the opener
     * @param share what the opener passes the link on with
     */
    static void insert(
            Connection connection, LinkRows.Found link, OpenId opener, Optional<OpenId> sharer, LinkToken share)
            throws SQLException {
        boolean first = sharer.isPresent() && insertShare(connection, link, sharer.get(), opener);
        String sql = "insert into link_open (link_id, opener, sharer, via_open, first_of_share, share_hash)"
                + " values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, link.linkId());
            insert.setString(2, opener.value());
            insert.setString(3, sharer.map(OpenId::value).orElse(null));
            if (link.viaOpen().isPresent()) {
                insert.setLong(4, link.viaOpen().getAsLong());
            } else {
                insert.setNull(4, Types.BIGINT);
            }
            insert.setBoolean(5, first);
            insert.setBytes(6, share.hash());
            insert.executeUpdate();
        }
    }

    private static boolean insertShare(Connection connection, LinkRows.Found link, OpenId sharer, OpenId opener)
            throws SQLException {
        String sql = "insert into link_share (link_id, sharer, opener) values (?, ?, ?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, link.linkId());
            insert.setString(2, sharer.value());
            insert.setString(3, opener.value());
            return insert.executeUpdate() == 1;
        }
    }

    /** Takes the oldest that no other drain has, until the transaction ends. */
    static List<Waiting> claim(Connection connection, int limit) throws SQLException {
        String sql = "select o.open_id, o.share_hash, o.opener, o.sharer, o.first_of_share, o.via_open is null,"
                + " o.opened_at, l.content_id, l.touchpoint_id, l.campaign_id"
                + " from link_open o join tracked_link l using (link_id)"
                + " where o.state = 'NEW' order by o.open_id limit ? for update of o skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Waiting> waiting = new ArrayList<>();
                while (rows.next()) {
                    waiting.add(waiting(rows));
                }
                return waiting;
            }
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong(1),
                HexFormat.of().formatHex(row.getBytes(2)),
                new OpenId(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(OpenId::new),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    static void markDone(Connection connection, Collection<Long> openIds) throws SQLException {
        String sql = "update link_open set state = 'DONE', handled_at = now() where open_id = any (?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("bigint", openIds.toArray()));
            update.executeUpdate();
        }
    }
}
