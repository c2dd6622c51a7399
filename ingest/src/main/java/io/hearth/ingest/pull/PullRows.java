package io.hearth.ingest.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of the pulls, written by the process that pulls. */
final class PullRows {

    private static final int MAX_REASON = 500;

    private final DataSource dataSource;

    PullRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param goesOn whether the run was begun before, so that its counts go on too */
    void begin(PullName name, boolean goesOn, Instant now) throws SQLException {
        update(
                "insert into pull (name, result, began_at) values (?, 'RUNNING', ?) on conflict (name) do update set"
                        + " result = 'RUNNING', reason = null, began_at = excluded.began_at, ended_at = null,"
                        + " resume_at = null, requested_at = null"
                        + (goesOn
                                ? ""
                                : ", read_count = 0, changed_count = 0, step = null, step_read = 0,"
                                        + " step_total = 0"),
                name.word(),
                now);
    }

    void advance(PullName name, String step, Slice slice) throws SQLException {
        update(
                "update pull set read_count = read_count + ?, changed_count = changed_count + ?, step_total = ?,"
                        + " step_read = case when step = ? then step_read else 0 end + ?, step = ? where name = ?",
                slice.read(),
                slice.changed(),
                slice.total(),
                step,
                slice.read(),
                step,
                name.word());
    }

    void succeed(PullName name, Instant now) throws SQLException {
        update(
                "update pull set result = 'SUCCEEDED', reason = null, ended_at = ?, last_success_at = ?, failures = 0,"
                        + " resume_at = null where name = ?",
                now,
                now,
                name.word());
    }

    /** How many attempts in a row have failed. */
    int failures(PullName name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select failures from pull where name = ?")) {
            select.setString(1, name.word());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    void end(PullName name, PullResult result, String reason, Optional<Instant> resumeAt, Instant now)
            throws SQLException {
        update(
                "update pull set result = ?, reason = ?, ended_at = ?, resume_at = ?,"
                        + " failures = case when ? then failures + 1 else 0 end where name = ?",
                result.name(),
                reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason,
                now,
                resumeAt.orElse(null),
                result == PullResult.FAILED,
                name.word());
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            statement.executeUpdate();
        }
    }
}
