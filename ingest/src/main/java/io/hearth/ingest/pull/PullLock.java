package io.hearth.ingest.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** One process at a time pulls the same. The lock is the session's: it ends with the process, however that ends. */
final class PullLock implements AutoCloseable {

    /** What the lock of a pull is called; the pull's name follows. */
    static final String KEY = "hearth:pull:";

    private final Connection connection;
    private final String key;

    private PullLock(Connection connection, String key) {
        this.connection = connection;
        this.key = key;
    }

    /** Empty while another holds it. */
    static Optional<PullLock> take(DataSource dataSource, PullName name) throws SQLException {
        Connection connection = dataSource.getConnection();
        String key = KEY + name.word();
        try {
            if (call(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", key)) {
                return Optional.of(new PullLock(connection, key));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private static boolean call(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** A pooled connection outlives this: the lock is given back by name. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            call(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", key);
        }
    }
}
