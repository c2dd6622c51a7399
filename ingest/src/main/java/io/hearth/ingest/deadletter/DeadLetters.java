package io.hearth.ingest.deadletter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hearth.domain.interaction.Interaction;
import io.hearth.store.interaction.InteractionDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Dead letters on the caller's connection. */
public final class DeadLetters {

    /** Reasons quote what was wrong, never whole payloads. */
    private static final int MAX_REASON = 500;

    private static final JsonFactory JSON = new JsonFactory();

    private DeadLetters() {}

    /**
     * Records that something could not be handled; the second time, the reason is the latest and the letter open again.
     *
     * @param source where the payload lies, such as {@code callback}
     * @param reference its id there
     */
    public static void append(Connection connection, String source, long reference, String reason) throws SQLException {
        append(connection, source, reference, null, reason);
    }

    /**
     * Records an interaction that Elasticsearch refused, with the interaction itself: it can be replayed from here.
     *
     * @param reference of the payload at its source, or any number that is always the same for the interaction
     */
    public static void append(
            Connection connection, String source, long reference, @Nullable Interaction interaction, String reason)
            throws SQLException {
        String sql = "insert into dead_letter (source, reference, interaction_id, interaction, reason)"
                + " values (?, ?, ?, ?::jsonb, ?) on conflict (source, reference) do update set"
                + " reason = excluded.reason, died_at = now(), state = 'OPEN', decided_by = null, decided_at = null";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, source);
            insert.setLong(2, reference);
            insert.setString(3, interaction == null ? null : interaction.id().value());
            insert.setString(4, interaction == null ? null : json(interaction));
            insert.setString(5, shortened(reason));
            insert.executeUpdate();
        }
    }

    /** How many there are of a source, whatever was decided about them. */
    public static long count(Connection connection, String source) throws SQLException {
        return count(connection, "select count(*) from dead_letter where source = ?", source);
    }

    /** How many wait for a decision. */
    public static long countOpen(Connection connection) throws SQLException {
        return count(connection, "select count(*) from dead_letter where state = ?", "OPEN");
    }

    private static long count(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String json(Interaction interaction) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            InteractionDocument.write(interaction, null, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes every JSON", e);
        }
        return text.toString();
    }

    static String shortened(String reason) {
        String text = reason.replace('\0', ' ');
        return text.length() > MAX_REASON ? text.substring(0, MAX_REASON) : text;
    }
}
