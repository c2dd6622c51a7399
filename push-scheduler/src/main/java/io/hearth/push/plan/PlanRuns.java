package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.ExitReason;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of runs, many at a time. */
final class PlanRuns {

    private static final String COLUMNS = "plan_run_id, openid, run_no, anchor_at, hour, stage, segment_ids,"
            + " plan_version, state = 'ACTIVE' as active, last_due_at, ended_at";

    private final Database database;

    PlanRuns(Database database) {
        this.database = database;
    }

    /** A run to be begun. */
    record NewRun(
            OpenId openId,
            int runNo,
            Instant anchorAt,
            int hour,
            String stage,
            Collection<String> segmentIds,
            Instant lastDueAt) {}

    /** What the last planning saw of a fan. */
    record Traits(String stage, Set<String> segmentIds) {}

    /** The last run of each fan who has had one. */
    Map<OpenId, PlanRun> last(int planNo, Collection<OpenId> openIds) {
        Map<OpenId, PlanRun> last = new HashMap<>();
        database.sql("select " + COLUMNS + " from plan_run where plan_no = :plan and openid = any(:openIds)"
                        + " order by openid, run_no")
                .param("plan", planNo)
                .param("openIds", openIds.stream().map(OpenId::value).toArray(String[]::new))
                .query(PlanRuns::run)
                .list()
                .forEach(run -> last.put(run.openId(), run));
        return last;
    }

    /** Active runs that were planned by another version. */
    List<PlanRun> outdated(int planNo, int version, long afterId, int limit) {
        return database.sql("select " + COLUMNS + " from plan_run where plan_no = :plan and state = 'ACTIVE'"
                        + " and plan_version <> :version and plan_run_id > :after order by plan_run_id limit :limit")
                .param("plan", planNo)
                .param("version", version)
                .param("after", afterId)
                .param("limit", limit)
                .query(PlanRuns::run)
                .list();
    }

    /**
     * Runs that are due together have neighbouring ids, and so neighbouring entries in the index of runs and steps: a tick
     * that takes 10,000 of millions writes to hundreds of its pages instead of one for each.
     *
     * @return the ids by fan
     */
    Map<String, Long> insert(int planNo, int version, List<NewRun> runs, Instant now) {
        Map<String, Long> ids = new HashMap<>();
        database.sql("insert into plan_run (plan_no, openid, run_no, anchor_at, hour, stage, segment_ids,"
                        + " plan_version, state, started_at, last_due_at)"
                        + " select :plan, openid, run_no, " + micros("anchor_at") + ", hour, stage,"
                        + " string_to_array(segment_ids, ','), :version, 'ACTIVE', :now, " + micros("last_due_at")
                        + " from unnest(:openIds::text[], :runNos::int[], :anchors::bigint[], :hours::int[],"
                        + " :stages::text[], :segments::text[], :lasts::bigint[])"
                        + " as r(openid, run_no, anchor_at, hour, stage, segment_ids, last_due_at)"
                        + " order by r.last_due_at, openid returning plan_run_id, openid")
                .param("plan", planNo)
                .param("version", version)
                .param("now", Database.at(now))
                .param("openIds", texts(runs, run -> run.openId().value()))
                .param("runNos", runs.stream().map(NewRun::runNo).toArray(Integer[]::new))
                .param(
                        "anchors",
                        runs.stream().map(run -> micros(run.anchorAt())).toArray(Long[]::new))
                .param("hours", runs.stream().map(NewRun::hour).toArray(Integer[]::new))
                .param("stages", texts(runs, NewRun::stage))
                .param("segments", texts(runs, run -> String.join(",", run.segmentIds())))
                .param(
                        "lasts",
                        runs.stream().map(run -> micros(run.lastDueAt())).toArray(Long[]::new))
                .query(row -> {
                    ids.put(row.getString("openid"), row.getLong("plan_run_id"));
                });
        return ids;
    }

    /** Ends runs, and cancels what of them is pending. */
    void exit(Collection<Long> runIds, ExitReason reason, Instant now) {
        database.sql("update plan_run set state = 'EXITED', exit_reason = :reason, ended_at = :now"
                        + " where plan_run_id = any(:ids) and state = 'ACTIVE'")
                .param("reason", reason.name())
                .param("now", Database.at(now))
                .param("ids", runIds.toArray(Long[]::new))
                .update();
        database.sql("update touchpoint set state = 'CANCELLED', reason = :reason, changed_at = :now"
                        + " where plan_run_id = any(:ids) and state = 'PENDING'")
                .param("reason", reason.name())
                .param("now", Database.at(now))
                .param("ids", runIds.toArray(Long[]::new))
                .update();
    }

    /** Ends those runs in which nothing is left to do. */
    int complete(Collection<Long> runIds, Instant now) {
        return database.sql("update plan_run r set state = 'COMPLETED', ended_at = :now"
                        + " where plan_run_id = any(:ids) and state = 'ACTIVE' and not exists (select 1 from touchpoint t"
                        + " where t.plan_run_id = r.plan_run_id and t.state in ('PENDING', 'CLAIMED', 'CALLING'))")
                .param("now", Database.at(now))
                .param("ids", runIds.toArray(Long[]::new))
                .update();
    }

    void rememberTraits(Map<Long, Traits> traits) {
        database.sql("update plan_run r set stage = n.stage, segment_ids = string_to_array(n.segment_ids, ',')"
                        + " from unnest(:ids::bigint[], :stages::text[], :segments::text[]) as n(id, stage, segment_ids)"
                        + " where r.plan_run_id = n.id")
                .param("ids", traits.keySet().toArray(Long[]::new))
                .param("stages", traits.values().stream().map(Traits::stage).toArray(String[]::new))
                .param(
                        "segments",
                        traits.values().stream()
                                .map(t -> String.join(",", t.segmentIds()))
                                .toArray(String[]::new))
                .update();
    }

    /** They are planned by this version now, and from these anchors. */
    void replanned(List<PlanRun> runs, int version) {
        database.sql("update plan_run r set plan_version = :version, anchor_at = " + micros("n.anchor_at")
                        + ", last_due_at = greatest(r.last_due_at, " + micros("n.last_due_at") + ")"
                        + " from unnest(:ids::bigint[], :anchors::bigint[], :lasts::bigint[]) as n(id, anchor_at, last_due_at)"
                        + " where r.plan_run_id = n.id")
                .param("version", version)
                .param("ids", runs.stream().map(PlanRun::id).toArray(Long[]::new))
                .param(
                        "anchors",
                        runs.stream().map(run -> micros(run.anchorAt())).toArray(Long[]::new))
                .param(
                        "lasts",
                        runs.stream().map(run -> micros(run.lastDueAt())).toArray(Long[]::new))
                .update();
    }

    /** Turns microseconds since 1970 into PostgreSQL's instant, exactly. */
    static String micros(String column) {
        return "timestamptz 'epoch' + " + column + " * interval '1 microsecond'";
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
    }

    private static String[] texts(List<NewRun> runs, Function<NewRun, String> text) {
        return runs.stream().map(text).toArray(String[]::new);
    }

    private static PlanRun run(ResultSet row, int number) throws SQLException {
        return new PlanRun(
                row.getLong("plan_run_id"),
                new OpenId(row.getString("openid")),
                row.getInt("run_no"),
                row.getObject("anchor_at", OffsetDateTime.class).toInstant(),
                row.getInt("hour"),
                row.getString("stage"),
                Set.of((String[]) row.getArray("segment_ids").getArray()),
                row.getInt("plan_version"),
                row.getBoolean("active"),
                row.getObject("last_due_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
