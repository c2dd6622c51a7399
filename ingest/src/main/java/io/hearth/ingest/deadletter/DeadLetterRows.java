package io.hearth.ingest.deadletter;

import io.hearth.ingest.deadletter.DeadLetter.Cause;
import io.hearth.ingest.deadletter.DeadLetter.State;
import io.hearth.ingest.deadletter.ReplaySource.Payload;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table as the desk sees it, on the caller's connection. */
final class DeadLetterRows {

    private static final String PAYLOAD = "select id, source, reference, interaction_id, interaction::text";

    private DeadLetterRows() {}

    static List<DeadLetter> list(
            Connection connection, State state, Optional<String> source, Optional<Long> before, int limit)
            throws SQLException {
        String sql = "select id, source, reference, reason, died_at, state, decided_by, decided_at from dead_letter"
                + " where state = ? and id < ? and (?::text is null or source = ?) order by id desc limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, state.name());
            select.setLong(2, before.orElse(Long.MAX_VALUE));
            select.setString(3, source.orElse(null));
            select.setString(4, source.orElse(null));
            select.setInt(5, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (rows.next()) {
                    letters.add(letter(rows));
                }
                return letters;
            }
        }
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    static List<Cause> causes(Connection connection, int limit) throws SQLException {
        String sql = "select source, reason, count(*) from dead_letter where state = 'OPEN'"
                + " group by source, reason order by count(*) desc, source, reason limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Cause> causes = new ArrayList<>();
                while (rows.next()) {
                    causes.add(new Cause(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
                return causes;
            }
        }
    }

    /** Locks the letter until the transaction ends. */
    static Optional<State> lockState(Connection connection, long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select state from dead_letter where id = ? for update")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(State.valueOf(row.getString(1))) : Optional.empty();
            }
        }
    }

    static List<Payload> load(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAYLOAD + " from dead_letter where id = ?")) {
            select.setLong(1, id);
            return payloads(select);
        }
    }

    static List<Payload> open(Connection connection, String source, String reason, long after, int limit)
            throws SQLException {
        String sql = PAYLOAD + " from dead_letter where state = 'OPEN' and source = ? and reason = ? and id > ?"
                + " order by id limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, source);
            select.setString(2, reason);
            select.setLong(3, after);
            select.setInt(4, limit);
            return payloads(select);
        }
    }

    /** Those that are open still, without those that somebody else decides about just now. */
    static List<Payload> lockOpen(Connection connection, List<Payload> letters) throws SQLException {
        String sql = PAYLOAD + " from dead_letter where id = any(?) and state = 'OPEN' order by id"
                + " for update skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", letters.stream().map(Payload::id).toArray()));
            return payloads(select);
        }
    }

    private static List<Payload> payloads(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Payload> payloads = new ArrayList<>();
            while (rows.next()) {
                payloads.add(new Payload(
                        rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4), rows.getString(5)));
            }
            return payloads;
        }
    }

    static void decide(Connection connection, List<Long> ids, State state, String by) throws SQLException {
        String sql = "update dead_letter set state = ?, decided_by = ?, decided_at = now() where id = any(?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.name());
            update.setString(2, by);
            update.setArray(3, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }

    static void changeReasons(Connection connection, Map<Long, String> reasons) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update dead_letter set reason = ?, died_at = now() where id = ?")) {
            for (Map.Entry<Long, String> reason : reasons.entrySet()) {
                update.setString(1, DeadLetters.shortened(reason.getValue()));
                update.setLong(2, reason.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
