package io.hearth.ingest.callback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inbox table, on the caller's connection. */
final class CallbackInbox {

    private CallbackInbox() {}

    /**
     * A callback that waits to be handled.
     *
     * @param key what its copies share
     * @param keyId of the key that the body is encrypted with; null if it is not
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Waiting(long id, String key, @Nullable String keyId, byte[] body, Instant receivedAt) {}

    /** How far a waiting callback has come. */
    enum Step {
        /** It is to become live fan state. */
        TO_APPLY,
        /** It is to become an interaction. */
        TO_INDEX
    }

    /**
     * Keeps callbacks; a copy of one that is there changes nothing.
     *
     * @param entries sorted by key
     * @return what became of each, in their order
     */
    static List<Kept> append(Connection connection, String keyId, List<InboxEntry> entries) throws SQLException {
        Set<InboxEntry> forged = NonceMemory.remember(connection, entries);
        List<InboxEntry> honest =
                entries.stream().filter(entry -> !forged.contains(entry)).toList();
        Set<String> inserted = insert(connection, keyId, honest);
        List<Kept> outcomes = new ArrayList<>();
        for (InboxEntry entry : entries) {
            // Removed, so that of two copies in one batch one alone is new.
            Kept honestly = inserted.remove(entry.key()) ? Kept.NEW : Kept.COPY;
            outcomes.add(forged.contains(entry) ? Kept.REPLAYED : honestly);
        }
        return outcomes;
    }

    private static Set<String> insert(Connection connection, String keyId, List<InboxEntry> entries)
            throws SQLException {
        String sql = "insert into callback_inbox (dedup_key, body, key_id) select key, body, ?"
                + " from unnest(?, ?) as kept (key, body) on conflict (dedup_key) do nothing returning dedup_key";
        Set<String> inserted = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, keyId);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", entries.stream().map(InboxEntry::key).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", entries.stream().map(InboxEntry::sealed).toArray(byte[][]::new)));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    inserted.add(rows.getString(1));
                }
            }
        }
        return inserted;
    }

    /**
     * Takes the oldest that no other drain has, until the transaction ends.
     *
     * @param keyIds those of this process; what rests under another key waits for a process that has it
     */
    static List<Waiting> claim(Connection connection, Step step, Set<String> keyIds, int limit) throws SQLException {
        String sql = "select id, dedup_key, key_id, body, received_at from callback_inbox where state = 'NEW'"
                + (step == Step.TO_APPLY ? " and applied_at is null" : " and applied_at is not null")
                + " and (key_id is null or key_id = any(?)) order by id limit ? for update skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", keyIds.toArray()));
            select.setInt(2, limit);
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
        Instant receivedAt = row.getObject(5, OffsetDateTime.class).toInstant();
        return new Waiting(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4), receivedAt);
    }

    /** They are live fan state now, and wait to be indexed. */
    static void markApplied(Connection connection, Collection<Long> ids) throws SQLException {
        String sql = "update callback_inbox set applied_at = now() where id = any(?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
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
        if (handledAs.isEmpty()) {
            return;
        }
        String sql = "update callback_inbox set state = ?, handled_as = marked.handled_as, handled_at = now()"
                + " from unnest(?, ?) as marked (id, handled_as) where callback_inbox.id = marked.id";
        List<Map.Entry<Long, String>> rows = List.copyOf(handledAs.entrySet());
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state);
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Map.Entry::getKey).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text", rows.stream().map(Map.Entry::getValue).toArray()));
            update.executeUpdate();
        }
    }

    /** Lets dead ones wait again; returns those that do. */
    static Set<Long> revive(Connection connection, List<Long> ids) throws SQLException {
        String sql = "update callback_inbox set state = 'NEW', handled_as = null, handled_at = null"
                + " where id = any(?) and state = 'DEAD' returning id";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            Set<Long> revived = new HashSet<>();
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    revived.add(rows.getLong(1));
                }
            }
            return revived;
        }
    }

    /** Forgets what was handled longer ago, and what is dead and was discarded since; the rest stays. */
    static int forget(Connection connection, Duration longerAgo) throws SQLException {
        String sql = "delete from callback_inbox where handled_at < now() - make_interval(secs => ?)"
                + " and (state = 'DONE' or state = 'DEAD' and exists (select from dead_letter letter"
                + " where letter.source = 'callback' and letter.reference = callback_inbox.id"
                + " and letter.state = 'DISCARDED'))";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setDouble(1, (double) longerAgo.toSeconds());
            return delete.executeUpdate();
        }
    }
}
