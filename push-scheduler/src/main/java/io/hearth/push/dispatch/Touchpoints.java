package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The touchpoints' rows. States change as {@link TouchpointState} has it; a mass send, whose claim and call are one write,
 * passes CLAIMED without stopping.
 */
final class Touchpoints {

    private static final List<String> LOCK_WHAT_IS_STOPPED = List.of(
            "select 1 from nurture_plan where plan_no in (select plan_no from touchpoint"
                    + " where touchpoint_id = any(:ids)) for share",
            // In one order, for those who end runs lock them, too.
            "select 1 from plan_run where plan_run_id in (select plan_run_id from touchpoint"
                    + " where touchpoint_id = any(:ids)) order by plan_run_id for share",
            "select 1 from wave where wave_id in (select wave_id from touchpoint"
                    + " where touchpoint_id = any(:ids)) for share");

    /** A run ends with its plan, or by itself, and says why. */
    private static final String CANCEL_STOPPED = """
            update touchpoint t set state = 'CANCELLED', changed_at = :now, reason = coalesce(
                (select r.exit_reason from plan_run r where r.plan_run_id = t.plan_run_id),
                case when t.plan_no is null then 'STOPPED' else 'PLAN_STOPPED' end)
            where t.touchpoint_id = any(:ids) and t.state = 'PENDING'
            and (exists (select 1 from wave w where w.wave_id = t.wave_id and w.state = 'STOPPED')
                or exists (select 1 from nurture_plan p where p.plan_no = t.plan_no and p.state = 'STOPPED')
                or exists (select 1 from plan_run r where r.plan_run_id = t.plan_run_id and r.state = 'EXITED'))
            """;

    private final Database database;

    Touchpoints(Database database) {
        this.database = database;
    }

    /** The due ones of a wave, locked; what another dispatcher is working on is passed over. */
    List<Touchpoint> lockDue(long waveId, Instant now, int limit) {
        return database.sql("select touchpoint_id, openid, due_at from touchpoint"
                        + " where wave_id = :id and waiting and due_at <= :now"
                        + " order by touchpoint_id limit :limit for update skip locked")
                .param("id", waveId)
                .param("now", Database.at(now))
                .param("limit", limit)
                .query(Touchpoints::touchpoint)
                .list();
    }

    void claim(Collection<Touchpoint> touchpoints, Claim claim, Instant now) {
        int changed = database.sql("update touchpoint set state = 'CLAIMED', claim_epoch = :epoch, mass_job_id = :job,"
                        + " changed_at = :now where touchpoint_id = any(:ids) and state = 'PENDING'")
                .param("epoch", claim.epoch())
                .param("job", claim.massJobId())
                .param("now", Database.at(now))
                .param("ids", ids(touchpoints))
                .update();
        requireAll(touchpoints.size(), changed, TouchpointState.CLAIMED);
    }

    /** Claims them and enters the call in one write, for a caller who has locked them; the quota counts from here. */
    void claimAndCall(Collection<Touchpoint> touchpoints, Claim claim, Instant now) {
        int changed = database.sql("update touchpoint set state = 'CALLING', claim_epoch = :epoch, mass_job_id = :job,"
                        + " called_at = :now, changed_at = :now"
                        + " where touchpoint_id = any(:ids) and state = 'PENDING'")
                .param("epoch", claim.epoch())
                .param("job", claim.massJobId())
                .param("now", Database.at(now))
                .param("ids", ids(touchpoints))
                .update();
        requireAll(touchpoints.size(), changed, TouchpointState.CALLING);
    }

    List<Touchpoint> ofJob(long massJobId, TouchpointState state) {
        return database.sql("select touchpoint_id, openid, due_at from touchpoint"
                        + " where mass_job_id = :job and state = :state order by touchpoint_id")
                .param("job", massJobId)
                .param("state", state.name())
                .query(Touchpoints::touchpoint)
                .list();
    }

    /** Moves all of them from one state to the next. */
    void move(
            Collection<Touchpoint> touchpoints,
            TouchpointState from,
            TouchpointState to,
            @Nullable String reason,
            Instant now) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException("a touchpoint may not go from " + from + " to " + to);
        }
        int changed = database.sql("update touchpoint set state = :to, reason = :reason, changed_at = :now"
                        + " where touchpoint_id = any(:ids) and state = :from")
                .param("to", to.name())
                .param("reason", reason)
                .param("now", Database.at(now))
                .param("ids", ids(touchpoints))
                .param("from", from.name())
                .update();
        requireAll(touchpoints.size(), changed, to);
    }

    /** Lets them wait again, for whoever claims them next: those that the caller's transaction found waiting. */
    void putBack(Collection<Touchpoint> touchpoints, TouchpointState from, Instant now) {
        move(touchpoints, from, TouchpointState.PENDING, null, now);
        database.sql("update touchpoint set claim_epoch = null, mass_job_id = null, called_at = null"
                        + " where touchpoint_id = any(:ids)")
                .param("ids", ids(touchpoints))
                .update();
    }

    /**
     * Lets those wait again that did not wait when this transaction began. A stop, and a fan's leaving, cancel what waits:
     * they are waited for, and what they could not see is cancelled here.
     */
    void waitAgain(Collection<Touchpoint> touchpoints, TouchpointState from, Instant now) {
        for (String lock : LOCK_WHAT_IS_STOPPED) {
            database.sql(lock).param("ids", ids(touchpoints)).query(row -> {});
        }
        putBack(touchpoints, from, now);
        database.sql(CANCEL_STOPPED)
                .param("now", Database.at(now))
                .param("ids", ids(touchpoints))
                .update();
    }

    /** Enters the call; the month's quota counts from here. */
    void call(Collection<Touchpoint> touchpoints, Instant now) {
        int changed = database.sql("update touchpoint set state = 'CALLING', called_at = :now, changed_at = :now"
                        + " where touchpoint_id = any(:ids) and state = 'CLAIMED'")
                .param("now", Database.at(now))
                .param("ids", ids(touchpoints))
                .update();
        requireAll(touchpoints.size(), changed, TouchpointState.CALLING);
    }

    /** They are sent to only now: the month's quota counts from here. */
    void callAgain(Collection<Touchpoint> touchpoints, Instant calledAt) {
        database.sql("update touchpoint set called_at = :now where touchpoint_id = any(:ids)")
                .param("now", Database.at(calledAt))
                .param("ids", ids(touchpoints))
                .update();
    }

    /** Whether others of the wave are still on their way to a call, and could be company. */
    boolean othersWait(long waveId, long massJobId) {
        return database.sql("select exists (select 1 from touchpoint where wave_id = :id and waiting)"
                        + " or exists (select 1 from mass_job where wave_id = :id and state = 'CLAIMED'"
                        + " and mass_job_id <> :job)")
                .param("id", waveId)
                .param("job", massJobId)
                .query(Boolean.class)
                .single();
    }

    /** Back to the plan that it came from, to go out with others of its step. */
    void leaveWave(Touchpoint touchpoint, Instant dueAt) {
        database.sql("update touchpoint set wave_id = null, due_at = :dueAt where touchpoint_id = :id"
                        + " and state = 'PENDING'")
                .param("dueAt", Database.at(dueAt))
                .param("id", touchpoint.id())
                .update();
    }

    static Touchpoint touchpoint(ResultSet row, int number) throws SQLException {
        return new Touchpoint(
                row.getLong("touchpoint_id"),
                new OpenId(row.getString("openid")),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    static Long[] ids(Collection<Touchpoint> touchpoints) {
        return touchpoints.stream().map(Touchpoint::id).toArray(Long[]::new);
    }

    private static void requireAll(int expected, int changed, TouchpointState to) {
        if (changed != expected) {
            throw new IllegalStateException(changed + " of " + expected + " touchpoints could become " + to);
        }
    }
}
