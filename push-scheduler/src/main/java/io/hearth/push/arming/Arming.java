package io.hearth.push.arming;

import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For which database sending is armed. A new installation is armed by its first look; any other database than the armed
 * one has to be armed by a person.
 */
public final class Arming {

    /** Who arms a new installation, in the audit log too. */
    public static final String ITSELF = "<push>";

    private static final Logger LOG = LoggerFactory.getLogger(Arming.class);

    /** A row's own transaction shows half of the number's bits. Freezing and vacuuming leave it as it is. */
    private static final String SELECT = "select cluster, timeline, place, database,"
            + " armed_at is null as due, xmin::text::bigint <> written_in & 4294967295 as restored from armed_database";

    private static final String WRITE = "insert into armed_database"
            + " (cluster, timeline, place, database, written_in, armed_by, armed_at)"
            + " values (:cluster, :timeline, :place, :database, pg_current_xact_id()::text::bigint, :by, :at)"
            + " on conflict (one) do ";

    private static final String AGAIN = "update set cluster = excluded.cluster, timeline = excluded.timeline,"
            + " place = excluded.place, database = excluded.database, written_in = excluded.written_in,"
            + " armed_by = excluded.armed_by, armed_at = excluded.armed_at";

    /** Of two nodes that start together the first arms. */
    private static final String FIRST = AGAIN + " where armed_database.armed_at is null";

    private final Database database;
    private final IdentityReader reader;

    public Arming(Database database) {
        this.database = database;
        this.reader = new IdentityReader(database);
    }

    /** What tells this database from the armed one: nothing where sending may go on. Not to be asked in a transaction. */
    public Set<Difference> look(Instant now) {
        DatabaseIdentity identity = reader.read();
        Optional<Armed> armed = find();
        if (armed.isEmpty()) {
            // The migration has left a row: whoever restores, and has not come to it yet, must not arm what is there.
            return EnumSet.of(Difference.RESTORED);
        }
        if (armed.get().restored() || !armed.get().isDue()) {
            return identity.from(armed.get().identity(), armed.get().restored());
        }
        if (!identity.isKnown()) {
            return EnumSet.of(Difference.UNREADABLE);
        }
        write(identity, ITSELF, now, FIRST);
        LOG.info("Sending is armed for this database");
        return Set.of();
    }

    /** By a person, for whatever database this is. Not to be asked in a transaction. */
    public Act arm() {
        DatabaseIdentity identity = reader.read();
        return (account, now) -> write(identity, account, now, AGAIN);
    }

    /** Writes it down, in the caller's transaction. */
    @FunctionalInterface
    public interface Act {
        void by(String account, Instant now);
    }

    /** @param isDue whether nobody has armed any database yet */
    private record Armed(DatabaseIdentity identity, boolean restored, boolean isDue) {}

    private Optional<Armed> find() {
        return database.sql(SELECT).query(Arming::armed).optional();
    }

    private static Armed armed(ResultSet row, int number) throws SQLException {
        DatabaseIdentity identity = new DatabaseIdentity(
                row.getString("cluster"),
                row.getString("timeline"),
                row.getString("place"),
                row.getString("database"),
                false);
        return new Armed(identity, row.getBoolean("restored"), row.getBoolean("due"));
    }

    private void write(DatabaseIdentity identity, String account, Instant now, String conflict) {
        database.sql(WRITE + conflict)
                .param("cluster", identity.cluster())
                .param("timeline", identity.timeline())
                .param("place", identity.place())
                .param("database", identity.database())
                .param("by", account)
                .param("at", Database.at(now))
                .update();
    }
}
