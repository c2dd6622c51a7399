package io.hearth.ingest.deadletter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Dead letters on the caller's connection. */
public final class DeadLetters {

    /** Reasons quote what was wrong, never whole payloads. */
    private static final int MAX_REASON = 500;

    private DeadLetters() {}

    /**
     * Records that something could not be handled; the second time, the reason is the latest.
     *
     * @param source where the payload lies, such as {@code callback}
     * @param reference its id there
     */
    public static void append(Connection connection, String source, long reference, String reason) throws SQLException {
        String sql = "insert into dead_letter (source, reference, reason) values (?, ?, ?)"
                + " on conflict (source, reference) do update set reason = excluded.reason, died_at = now()";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, source);
            insert.setLong(2, reference);
            insert.setString(3, shortened(reason));
            insert.executeUpdate();
        }
    }

    /** How many there are. */
    public static long count(Connection connection, String source) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from dead_letter where source = ?")) {
            select.setString(1, source);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String shortened(String reason) {
        String text = reason.replace('\0', ' ');
        return text.length() > MAX_REASON ? text.substring(0, MAX_REASON) : text;
    }
}
