package io.hearth.server.segmentation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One run at a time over all processes: an advisory lock, which PostgreSQL frees by itself when the holder's connection
 * ends, however it ends.
 */
final class SegmentationLock implements AutoCloseable {

    /** Any number that no other advisory lock of the product has: "hearth", in base 36. */
    private static final long KEY = Long.parseLong("hearth", 36);

    private final Connection connection;

    private SegmentationLock(Connection connection) {
        this.connection = connection;
    }

    /** Empty if another run holds it. */
    static Optional<SegmentationLock> tryTake(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (isTaken(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
                return Optional.of(new SegmentationLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Frees it before the connection goes back to its pool, where it would live on. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            isTaken(connection, "select pg_advisory_unlock(" + KEY + ")");
        }
    }

    private static boolean isTaken(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
