package io.hearth.push.dispatch;

import io.hearth.push.arming.Arming;
import io.hearth.push.arming.Difference;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.audit.AuditEntry;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops everything that goes out, on all nodes at once, until a person lets it go on. A call under way ends. It pulls
 * itself where the database is not the one that sending was armed for.
 */
public final class KillSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(KillSwitch.class);

    private static final String FIND = "select reason, pulled_by, pulled_at, found from kill_switch";

    private static final String GOING_ON = "going-on";

    /** What a person had stopped keeps their reason. */
    private static final String PULL_ITSELF = "insert into kill_switch (reason, pulled_by, pulled_at, found)"
            + " values (:reason, :by, :now, :found) on conflict (one) do update set found = excluded.found"
            + " where kill_switch.found is distinct from excluded.found";

    private final Database database;
    private final DueClock clock;
    private final Arming arming;
    private final LeftOut leftOut;

    public KillSwitch(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
        this.arming = new Arming(database);
        this.leftOut = new LeftOut(database);
    }

    /**
     * Who stopped everything, when and why.
     *
     * @param found what tells the database from the one that sending was armed for; empty where that is not why
     */
    public record Pulled(String reason, String pulledBy, Instant pulledAt, Set<Difference> found) {

        public Pulled {
            found = Set.copyOf(found);
        }

        /** The reason, and what was found besides by the switch itself. */
        public String whole() {
            return found.isEmpty() || pulledBy.equals(Arming.ITSELF) ? reason : reason + ". " + reasonFor(found);
        }

        private String version() {
            return pulledAt + "." + String.join(".", names(found));
        }
    }

    /** Pulling it again changes nothing. */
    public void pull(String reason, String account) {
        database.inTransaction(() -> {
            int changed = database.sql("insert into kill_switch (reason, pulled_by, pulled_at)"
                            + " values (:reason, :account, :now) on conflict do nothing")
                    .param("reason", reason)
                    .param("account", account)
                    .param("now", Database.at(clock.now()))
                    .update();
            return auditStop(changed, account, Set.of());
        });
    }

    /**
     * Lets sending go on. Where it had pulled itself, sending is armed for this database from here on: the person has to
     * have seen what tells it from the armed one as it is now. Not to be asked in a transaction.
     *
     * @param overdue what becomes of what was due until now
     * @param seen the {@linkplain #version version} of what the person was shown
     * @return whether that is how it stood; nothing is changed if not
     */
    public boolean release(String account, Overdue overdue, String seen) {
        // The ticks look now and then; this database may be another one since.
        isPulled();
        Arming.Act arm = arming.arm();
        return database.inTransaction(() -> {
            Optional<Pulled> pulled = find(FIND + " for update");
            boolean same = version(pulled).equals(seen);
            if (same) {
                pulled.ifPresent(switched -> release(switched, arm, account, overdue));
            }
            return same;
        });
    }

    /** Tells one state from any other: when it was pulled and what was found; printable ASCII without quotes. */
    public static String version(Optional<Pulled> pulled) {
        return pulled.map(Pulled::version).orElse(GOING_ON);
    }

    private void release(Pulled pulled, Arming.Act arm, String account, Overdue overdue) {
        Instant now = clock.now();
        if (!pulled.found().isEmpty()) {
            arm.by(account, now);
        }
        if (overdue == Overdue.LEAVE_OUT) {
            leftOut.until(now, !pulled.found().isEmpty());
        }
        database.sql("delete from kill_switch").update();
        audit("SENDING_RELEASED", account, pulled.found());
    }

    public Optional<Pulled> find() {
        return find(FIND);
    }

    /** Looks at the database too. Not to be asked in a transaction. */
    boolean isPulled() {
        Set<Difference> found = arming.look(clock.now());
        if (!found.isEmpty()) {
            database.inTransaction(() -> pullItself(found));
        }
        return find().isPresent();
    }

    private boolean pullItself(Set<Difference> found) {
        String reason = reasonFor(found);
        int changed = database.sql(PULL_ITSELF)
                .param("reason", reason)
                .param("by", Arming.ITSELF)
                .param("now", Database.at(clock.now()))
                .param("found", names(found))
                .update();
        if (changed > 0) {
            LOG.error("{}. Nothing goes out until an administrator releases it", reason);
        }
        return auditStop(changed, Arming.ITSELF, found);
    }

    private static String reasonFor(Set<Difference> found) {
        return "Sending is not armed for this database: "
                + found.stream().sorted().map(Difference::text).collect(Collectors.joining(", "));
    }

    private Optional<Pulled> find(String sql) {
        return database.sql(sql).query(KillSwitch::pulled).optional();
    }

    private static Pulled pulled(ResultSet row, int number) throws SQLException {
        Array found = row.getArray("found");
        return new Pulled(
                row.getString("reason"),
                row.getString("pulled_by"),
                row.getObject("pulled_at", OffsetDateTime.class).toInstant(),
                found == null ? Set.of() : differences((String[]) found.getArray()));
    }

    private static Set<Difference> differences(String[] names) {
        return Arrays.stream(names).map(Difference::valueOf).collect(Collectors.toSet());
    }

    private static String[] names(Set<Difference> found) {
        return found.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    /** Whatever stopped it before is on record already. */
    private boolean auditStop(int changed, String account, Set<Difference> found) {
        if (changed > 0) {
            audit("SENDING_STOPPED", account, found);
        }
        return changed > 0;
    }

    private void audit(String action, String account, Set<Difference> found) {
        Map<String, String> details = found.isEmpty() ? Map.of() : Map.of("found", String.join(" ", names(found)));
        database.audit(new AuditEntry(clock.now(), account, action, "sending", "all", details));
    }
}
