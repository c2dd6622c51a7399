package io.hearth.push.plan;

import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The touchpoints of plans, written many at a time. */
final class PlanTouchpoints {

    private final Database database;

    PlanTouchpoints(Database database) {
        this.database = database;
    }

    /** A touchpoint to be planned. */
    record NewTouchpoint(long runId, String openId, String step, String way, Instant dueAt) {}

    /** What is planned of a run already. */
    record Planned(long touchpointId, long runId, String step, String state, Instant plannedAt) {

        boolean isPending() {
            return state.equals("PENDING");
        }
    }

    /** A pending touchpoint that is due at another instant. */
    record Move(long touchpointId, Instant dueAt) {}

    /**
     * One that a run has already is left as it is. What is due together lies together: a tick that takes 10,000 of
     * millions changes hundreds of pages instead of one for each.
     */
    int insert(int planNo, List<NewTouchpoint> touchpoints, Instant now) {
        if (touchpoints.isEmpty()) {
            return 0;
        }
        return database.sql("insert into touchpoint"
                        + " (plan_no, plan_run_id, openid, step, way, state, due_at, planned_at, changed_at)"
                        + " select :plan, run, openid, step, way, 'PENDING', " + PlanRuns.micros("due") + ", "
                        + PlanRuns.micros("due") + ", :now"
                        + " from unnest(:runs::bigint[], :openIds::text[], :steps::text[], :ways::text[], :dues::bigint[])"
                        + " as t(run, openid, step, way, due) order by due, run"
                        + " on conflict (plan_run_id, step) where plan_run_id is not null do nothing")
                .param("plan", planNo)
                .param("now", Database.at(now))
                .param("runs", touchpoints.stream().map(NewTouchpoint::runId).toArray(Long[]::new))
                .param(
                        "openIds",
                        touchpoints.stream().map(NewTouchpoint::openId).toArray(String[]::new))
                .param("steps", touchpoints.stream().map(NewTouchpoint::step).toArray(String[]::new))
                .param("ways", touchpoints.stream().map(NewTouchpoint::way).toArray(String[]::new))
                .param(
                        "dues",
                        touchpoints.stream()
                                .map(touchpoint -> PlanRuns.micros(touchpoint.dueAt()))
                                .toArray(Long[]::new))
                .update();
    }

    /** Everything that is planned of the runs, by run. */
    Map<Long, List<Planned>> ofRuns(Collection<Long> runIds) {
        Map<Long, List<Planned>> planned = new HashMap<>();
        database.sql("select touchpoint_id, plan_run_id, step, state, planned_at from touchpoint"
                        + " where plan_run_id = any(:ids)")
                .param("ids", runIds.toArray(Long[]::new))
                .query(PlanTouchpoints::planned)
                .list()
                .forEach(one -> planned.computeIfAbsent(one.runId(), id -> new ArrayList<>())
                        .add(one));
        return planned;
    }

    /** Only what is pending and in no wave yet moves. */
    void move(List<Move> moves) {
        database.sql("update touchpoint t set due_at = " + PlanRuns.micros("n.due") + ", planned_at = "
                        + PlanRuns.micros("n.due")
                        + " from unnest(:ids::bigint[], :dues::bigint[]) as n(id, due)"
                        + " where t.touchpoint_id = n.id and t.state = 'PENDING' and t.wave_id is null")
                .param("ids", moves.stream().map(Move::touchpointId).toArray(Long[]::new))
                .param(
                        "dues",
                        moves.stream()
                                .map(move -> PlanRuns.micros(move.dueAt()))
                                .toArray(Long[]::new))
                .update();
    }

    void cancel(Collection<Long> touchpointIds, String reason, Instant now) {
        database.sql("update touchpoint set state = 'CANCELLED', reason = :reason, changed_at = :now"
                        + " where touchpoint_id = any(:ids) and state = 'PENDING'")
                .param("reason", reason)
                .param("now", Database.at(now))
                .param("ids", touchpointIds.toArray(Long[]::new))
                .update();
    }

    private static Planned planned(ResultSet row, int number) throws SQLException {
        return new Planned(
                row.getLong("touchpoint_id"),
                row.getLong("plan_run_id"),
                row.getString("step"),
                row.getString("state"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant());
    }
}
