package io.hearth.ingest.callback;

import io.hearth.domain.interaction.InteractionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inbox table, on the caller's connection. */
final class CallbackInbox {

    private CallbackInbox() {}

    /** A callback that waits to be handled. */
    @SuppressWarnings("ArrayRecordComponent")
    record Waiting(long id, byte[] body, Instant receivedAt) {}

    /** Keeps a body; a copy of one that is there changes nothing. */
    static void append(Connection connection, InteractionId id, byte[] body) throws SQLException {
        String sql = "insert into callback_inbox (dedup_key, body) values (?, ?) on conflict (dedup_key) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, id.value());
            insert.setBytes(2, body);
            insert.executeUpdate();
        }
    }

    /** Takes the oldest that no other drain has, until the transaction ends. */
    static List<Waiting> claim(Connection connection, int limit) throws SQLException {
        String sql = "select id, body, received_at from callback_inbox where state = 'NEW' order by id limit ?"
                + " for update skip locked";
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
        Instant receivedAt = row.getObject(3, OffsetDateTime.class).toInstant();
        return new Waiting(row.getLong(1), row.getBytes(2), receivedAt);
    }

    /** @param handledAs by id */
    static void markDone(Connection connection, Map<Long, String> handledAs) throws SQLException {
        mark(connection, "DONE", handledAs);
    }

    static void markDead(Connection connection, Map<Long, String> reasons) throws SQLException {
        Map<Long, String> dead = new HashMap<>();
        reasons.keySet().forEach(id -> dead.put(id, "DEAD_LETTER"));
        mark(connection, "DEAD", dead);
    }

    private static void mark(Connection connection, String state, Map<Long, String> handledAs) throws SQLException {
        String sql = "update callback_inbox set state = ?, handled_as = ?, handled_at = now() where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Map.Entry<Long, String> row : handledAs.entrySet()) {
                update.setString(1, state);
                update.setString(2, row.getValue());
                update.setLong(3, row.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Forgets what was handled longer ago; what is dead or waiting stays. */
    static int forget(Connection connection, Duration longerAgo) throws SQLException {
        String sql = "delete from callback_inbox where state = 'DONE'"
                + " and handled_at < now() - make_interval(secs => ?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setDouble(1, (double) longerAgo.toSeconds());
            return delete.executeUpdate();
        }
    }
}
