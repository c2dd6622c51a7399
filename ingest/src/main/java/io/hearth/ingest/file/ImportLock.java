package io.hearth.ingest.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * One process at a time imports the same content. The lock is the session's: it ends with the process, however that
 * ends.
 */
final class ImportLock implements AutoCloseable {

    private final Connection connection;
    private final String key;

    private ImportLock(Connection connection, String key) {
        this.connection = connection;
        this.key = key;
    }

    /** @throws ImportException if another process holds it */
    static ImportLock take(DataSource dataSource, String contentDigest) throws SQLException, ImportException {
        Connection connection = dataSource.getConnection();
        String key = "hearth:import:" + contentDigest;
        try {
            if (call(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", key)) {
                return new ImportLock(connection, key);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw ImportException.of("another process is importing this file now");
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
