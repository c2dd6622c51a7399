package io.hearth.ingest.link;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.erasure.ErasedSubjects;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/** The links' table, on the caller's connection. */
final class LinkRows {

    private LinkRows() {}

    /**
     * A link by one of its tokens.
     *
     * @param sharer by whose sharing one comes with this token; empty also for somebody who was erased
     * @param viaOpen the open that the token was given for; empty for the link's own token
     */
    record Found(long linkId, String target, Optional<OpenId> sharer, OptionalLong viaOpen) {}

    static long insert(Connection connection, LinkToken token, NewLink link) throws SQLException {
        String sql = "insert into tracked_link"
                + " (token_hash, content_id, target, touchpoint_id, campaign_id, sharer, expires_at, created_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning link_id";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, token.hash());
            insert.setString(2, link.contentId());
            insert.setString(3, link.target());
            insert.setString(4, link.touchpointId().orElse(null));
            insert.setString(5, link.campaignId().orElse(null));
            insert.setString(6, link.sharer().map(OpenId::value).orElse(null));
            insert.setObject(
                    7, link.expiresAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
            insert.setString(8, link.createdBy());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The link that a token opens now, be it the link's own or that of someone who opened it. */
    static Optional<Found> find(Connection connection, LinkToken token) throws SQLException {
        String sql = "select link_id, target, sharer, null::bigint from tracked_link"
                + " where token_hash = ? and (expires_at is null or expires_at > now())"
                + " union all"
                + " select l.link_id, l.target, o.opener, o.open_id from link_open o join tracked_link l using (link_id)"
                + " where o.share_hash = ? and (l.expires_at is null or l.expires_at > now())";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, token.hash());
            select.setBytes(2, token.hash());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(found(row)) : Optional.empty();
            }
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        Optional<OpenId> sharer = Optional.ofNullable(row.getString(3))
                .filter(fan -> !fan.equals(ErasedSubjects.NOBODY))
                .map(OpenId::new);
        long via = row.getLong(4);
        OptionalLong viaOpen = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(via);
        return new Found(row.getLong(1), row.getString(2), sharer, viaOpen);
    }

    static void countAnonymous(Connection connection, long linkId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update tracked_link set anonymous_opens = anonymous_opens + 1 where link_id = ?")) {
            update.setLong(1, linkId);
            update.executeUpdate();
        }
    }

    static Optional<LinkCounts> counts(Connection connection, long linkId) throws SQLException {
        String sql = "select count(o.open_id), count(distinct o.opener),"
                + " count(distinct o.opener) filter (where o.sharer is not null), l.anonymous_opens"
                + " from tracked_link l left join link_open o using (link_id) where l.link_id = ? group by l.link_id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, linkId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new LinkCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                        : Optional.empty();
            }
        }
    }
}
