package io.hearth.ingest.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Where people see how the pulls stand and ask for one, and where is decided which to start. */
public final class PullDesk {

    /** Whoever connects an account sees its followers before the night, and not while the first start is at work. */
    private static final String FIRST_PULL = "interval '10 minutes'";

    /** Whether some session works on the pull: the lock is held as long as it lives. */
    private static final String IS_WORKED_ON =
            "exists (select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 1"
                    + " and database = (select oid from pg_database where datname = current_database())"
                    + " and ((classid::bigint << 32) | objid::bigint) = hashtextextended('" + Pulls.LOCK
                    + "' || name, 0))";

    private final DataSource dataSource;

    public PullDesk(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How all of them stand, in the order of {@link PullName}. */
    public List<PullState> all() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return all(connection);
        }
    }

    /** The same on the caller's connection. */
    public static List<PullState> all(Connection connection) throws SQLException {
        Map<PullName, PullState> states = new EnumMap<>(PullName.class);
        for (PullName name : PullName.values()) {
            states.put(name, never(name));
        }
        String sql =
                "select name, result, reason, began_at, ended_at, last_success_at, read_count, changed_count, step,"
                        + " step_read, step_total, resume_at, requested_at, " + IS_WORKED_ON + " from pull";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Optional<PullName> name = PullName.find(rows.getString(1));
                if (name.isPresent()) {
                    states.put(name.get(), state(name.get(), rows));
                }
            }
        }
        return List.copyOf(states.values());
    }

    /** Asks for a run as soon as a process with the role ingest looks; one that runs already is enough. */
    public void request(PullName name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into pull (name, requested_at) values (?, now())"
                                + " on conflict (name) do update set requested_at = now() where not "
                                + IS_WORKED_ON.replace("|| name", "|| pull.name"))) {
            insert.setString(1, name.word());
            insert.executeUpdate();
        }
    }

    /**
     * Takes those that are to start now: asked for by a person, due to go on, or left by a process that died. By the
     * database's clock. Each is taken once.
     */
    public List<PullName> takeDue() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            rememberAll(connection);
            String sql = "update pull set requested_at = null, resume_at = null,"
                    + " result = case when result = 'RUNNING' then 'INTERRUPTED' else result end,"
                    + " reason = case when result = 'RUNNING' then 'its process ended' else reason end"
                    + " where (requested_at is not null or resume_at <= now() or result = 'RUNNING') and not "
                    + IS_WORKED_ON + " returning name";
            try (PreparedStatement update = connection.prepareStatement(sql);
                    ResultSet rows = update.executeQuery()) {
                List<PullName> due = new ArrayList<>();
                while (rows.next()) {
                    PullName.find(rows.getString(1)).ifPresent(due::add);
                }
                return due;
            }
        }
    }

    private static void rememberAll(Connection connection) throws SQLException {
        String sql = "insert into pull (name, resume_at) values (?, now() + " + FIRST_PULL
                + ") on conflict (name) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (PullName name : PullName.values()) {
                insert.setString(1, name.word());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static PullState never(PullName name) {
        return new PullState(
                name,
                PullResult.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    private static PullState state(PullName name, ResultSet row) throws SQLException {
        PullResult written = PullResult.valueOf(row.getString(2));
        boolean left = written == PullResult.RUNNING && !row.getBoolean(14);
        return new PullState(
                name,
                left ? PullResult.INTERRUPTED : written,
                Optional.ofNullable(row.getString(3)),
                instant(row, 4),
                instant(row, 5),
                instant(row, 6),
                row.getLong(7),
                row.getLong(8),
                Optional.ofNullable(row.getString(9)),
                row.getLong(10),
                row.getLong(11),
                instant(row, 12),
                instant(row, 13));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
