package io.hearth.push.arming;

import io.hearth.push.postgres.Database;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Asks PostgreSQL which database this is. Outside of transactions: a question that is refused would end them. */
final class IdentityReader {

    /** The log's own name begins with its timeline; the control file tells it only some time after a promotion. */
    private static final String TIMELINE = "select left(pg_walfile_name(pg_current_wal_lsn()), 8)";

    private static final String CLUSTER = "select system_identifier::text from pg_control_system()";
    private static final String DATABASE = "select oid::text from pg_database where datname = current_database()";
    private static final String PLACE = "select nullif(current_setting('hearth.place', true), '')";

    /** Said beside the replication's own settings, by those who know that it is synchronous. */
    private static final String FAILOVER = "select coalesce(current_setting('hearth.failover', true), '')";

    /** No right to call it, not supported by this service, no such function. */
    private static final Set<String> REFUSALS = Set.of("42501", "0A000", "42883");

    private final Database database;

    IdentityReader(Database database) {
        this.database = database;
    }

    /** @throws DataAccessException if PostgreSQL does not answer */
    DatabaseIdentity read() {
        return new DatabaseIdentity(
                readable(CLUSTER),
                readable(TIMELINE),
                one(PLACE),
                database.sql(DATABASE).query(String.class).single(),
                "synchronous".equals(one(FAILOVER)));
    }

    private @Nullable String readable(String sql) {
        try {
            return one(sql);
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException refusal && REFUSALS.contains(refusal.getSQLState())) {
                return null;
            }
            throw e;
        }
    }

    private @Nullable String one(String sql) {
        return database.sql(sql)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }
}
