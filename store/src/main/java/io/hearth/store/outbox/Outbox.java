package io.hearth.store.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.domain.interaction.Interaction;
import io.hearth.store.interaction.InteractionDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Appends and reads outbox rows on the caller's connection, so that they are part of the caller's transaction. */
public final class Outbox {

    private static final JsonFactory JSON_FACTORY = new JsonFactory();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Outbox() {}

    /** Where a reader stands: after the row of this transaction and sequence. */
    public record Cursor(String transactionId, long sequence) {

        public static final Cursor START = new Cursor("0", 0);
    }

    /** One row, and the cursor that stands after it. */
    public record Entry(Cursor cursor, Interaction interaction) {}

    /**
     * Appends interactions; one that the producer has appended before changes nothing.
     *
     * @param producer the room, such as {@code push}
     */
    public static void append(Connection connection, String producer, List<Interaction> interactions)
            throws SQLException {
        // One statement for all: a push to 10,000 fans tells 10,000 outcomes in one transaction.
        String sql = "insert into outbox (producer, interaction_id, interaction)"
                + " select ?, id, json::jsonb from unnest(?, ?) as appended (id, json)"
                + " on conflict (producer, interaction_id) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, producer);
            insert.setArray(2, texts(connection, interactions, interaction -> interaction
                    .id()
                    .value()));
            insert.setArray(3, texts(connection, interactions, Outbox::json));
            insert.executeUpdate();
        }
    }

    private static Array texts(
            Connection connection, List<Interaction> interactions, Function<Interaction, String> text)
            throws SQLException {
        return connection.createArrayOf("text", interactions.stream().map(text).toArray());
    }

    /** Reads complete rows in order; rows of transactions that still run wait for the next call. */
    public static List<Entry> read(Connection connection, Cursor after, int limit) throws SQLException {
        String sql = "select transaction_id::text, sequence, interaction_id, interaction::text from outbox"
                + " where (transaction_id, sequence) > (?::xid8, ?)"
                + " and transaction_id < pg_snapshot_xmin(pg_current_snapshot())"
                + " order by transaction_id, sequence limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, after.transactionId());
            select.setLong(2, after.sequence());
            select.setInt(3, limit);
            return entries(select);
        }
    }

    /** The reader's cursor, locked until the transaction ends so that one reader moves it at a time. */
    public static Cursor lockCursor(Connection connection, String reader) throws SQLException {
        String insert = "insert into outbox_cursor (reader, transaction_id, sequence) values (?, '0', 0)"
                + " on conflict (reader) do nothing";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, reader);
            statement.executeUpdate();
        }
        String sql = "select transaction_id::text, sequence from outbox_cursor where reader = ? for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, reader);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Cursor(row.getString(1), row.getLong(2));
            }
        }
    }

    public static void moveCursor(Connection connection, String reader, Cursor to) throws SQLException {
        String sql = "update outbox_cursor set transaction_id = ?::xid8, sequence = ?, moved_at = now()"
                + " where reader = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, to.transactionId());
            update.setLong(2, to.sequence());
            update.setString(3, reader);
            update.executeUpdate();
        }
    }

    /** Rows that the reader has not passed yet, complete or not. */
    public static long pending(Connection connection, String reader) throws SQLException {
        String sql = "select count(*) from outbox where (transaction_id, sequence) > (coalesce("
                + " (select transaction_id from outbox_cursor where reader = ?), '0'::xid8), coalesce("
                + " (select sequence from outbox_cursor where reader = ?), 0))";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, reader);
            select.setString(2, reader);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Entry> entries(PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Cursor cursor = new Cursor(rows.getString(1), rows.getLong(2));
                entries.add(new Entry(cursor, interaction(rows.getString(3), rows.getString(4))));
            }
        }
        return entries;
    }

    private static String json(Interaction interaction) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON_FACTORY.createGenerator(text)) {
            InteractionDocument.write(interaction, null, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes every JSON", e);
        }
        return text.toString();
    }

    private static Interaction interaction(String id, String json) {
        try {
            return InteractionDocument.read(id, JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL gave a jsonb that is no JSON", e);
        }
    }
}
