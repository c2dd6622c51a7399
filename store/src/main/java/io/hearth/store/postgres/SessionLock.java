package io.hearth.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One holder at a time over all processes: an advisory lock, which PostgreSQL frees by itself when the holder's connection
 * ends, however it ends. It keeps a connection for as long as it is held.
 */
public final class SessionLock implements AutoCloseable {

    private final Connection connection;
    private final String name;

    private SessionLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /**
     * Takes the lock without waiting.
     *
     * @param name such as {@code hearth:pull:tags}; {@code hashtextextended(name, 0)} is its key
     * @return empty while another holds it
     */
    public static Optional<SessionLock> tryTake(DataSource dataSource, String name) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (call(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
                return Optional.of(new SessionLock(connection, name));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /** Frees it before the connection goes back to its pool, where it would live on. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            call(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
        }
    }

    private static boolean call(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
