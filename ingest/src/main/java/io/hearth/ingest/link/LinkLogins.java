package io.hearth.ingest.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Visitors who were sent to WeChat and have not come back yet, on the caller's connection. */
final class LinkLogins {

    /** WeChat's codes are good for five minutes; people put telephones away. */
    static final Duration VALID = Duration.ofMinutes(10);

    private LinkLogins() {}

    static void insert(Connection connection, LinkToken state, LinkRows.Found link) throws SQLException {
        String sql = "insert into link_login (state_hash, link_id, via_open, expires_at)"
                + " values (?, ?, ?, now() + make_interval(secs => ?))";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, state.hash());
            insert.setLong(2, link.linkId());
            insert.setObject(3, viaOpen(link), Types.BIGINT);
            insert.setDouble(4, (double) VALID.toSeconds());
            insert.executeUpdate();
        }
    }

    /** Whether the state was given out for exactly this link, and neither used nor too old. */
    static boolean isOpen(Connection connection, LinkToken state, LinkRows.Found link) throws SQLException {
        return ask(connection, "select 1 from link_login", state, link);
    }

    /** As {@link #isOpen}, and from now on it is not. */
    static boolean use(Connection connection, LinkToken state, LinkRows.Found link) throws SQLException {
        return ask(connection, "delete from link_login", state, link);
    }

    private static boolean ask(Connection connection, String begin, LinkToken state, LinkRows.Found link)
            throws SQLException {
        String sql = begin + " where state_hash = ? and link_id = ? and via_open is not distinct from ?"
                + " and expires_at > now()" + (begin.startsWith("delete") ? " returning 1" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, state.hash());
            statement.setLong(2, link.linkId());
            statement.setObject(3, viaOpen(link), Types.BIGINT);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static @Nullable Long viaOpen(LinkRows.Found link) {
        return link.viaOpen().isPresent() ? (Long) link.viaOpen().getAsLong() : null;
    }

    static int forgetExpired(Connection connection) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from link_login where expires_at < now()")) {
            return delete.executeUpdate();
        }
    }
}
