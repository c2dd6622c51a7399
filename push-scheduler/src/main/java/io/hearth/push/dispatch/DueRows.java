package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what is due in plans, and puts it into waves. */
final class DueRows {

    private static final String LOCK_DUE = """
            select t.touchpoint_id, t.openid, t.due_at, t.planned_at, t.step, r.stage, r.segment_ids
            from touchpoint t join plan_run r using (plan_run_id)
            where t.plan_no = :plan and t.waiting and t.wave_id is null and t.due_at <= :now
            order by t.due_at limit :limit for no key update of t skip locked
            """;

    private final Database database;

    DueRows(Database database) {
        this.database = database;
    }

    /** What others are working on is passed over. */
    List<DueRow> lockDue(int planNo, Instant now, int limit) {
        return database.sql(LOCK_DUE)
                .param("plan", planNo)
                .param("now", Database.at(now))
                .param("limit", limit)
                .query(DueRows::row)
                .list();
    }

    void putOff(Map<DueRow, Instant> putOff) {
        if (putOff.isEmpty()) {
            return;
        }
        List<Map.Entry<DueRow, Instant>> entries = List.copyOf(putOff.entrySet());
        database.sql("update touchpoint t set due_at = timestamptz 'epoch' + n.due * interval '1 millisecond'"
                        + " from unnest(:ids::bigint[], :dues::bigint[]) as n(id, due) where t.touchpoint_id = n.id"
                        + " and t.state = 'PENDING'")
                .param(
                        "ids",
                        entries.stream()
                                .map(entry -> entry.getKey().touchpointId())
                                .toArray(Long[]::new))
                .param(
                        "dues",
                        entries.stream()
                                .map(entry -> entry.getValue().toEpochMilli())
                                .toArray(Long[]::new))
                .update();
    }

    /** They do not go out by WeChat: a consultant calls, and nothing of the month is used. */
    void goByDesk(Collection<DueRow> rows) {
        database.sql("update touchpoint set way = 'DESK' where touchpoint_id = any(:ids) and way <> 'DESK'")
                .param("ids", rows.stream().map(DueRow::touchpointId).toArray(Long[]::new))
                .update();
    }

    /** @param body what each of them gets, as it is written down */
    void openWave(int planNo, String step, String text, String body, int hours, Collection<DueRow> rows, Instant now) {
        long waveId = database.sql("insert into wave (plan_no, step, text, body, state, due_at, hours, created_at)"
                        + " values (:plan, :step, :text, :body, 'OPEN', :now, :hours, :now) returning wave_id")
                .param("plan", planNo)
                .param("step", step)
                .param("text", text)
                .param("body", body)
                .param("hours", hours)
                .param("now", Database.at(now))
                .query(Long.class)
                .single();
        // From here on its lateness is the wave's: that of the step was judged by whoever opened the wave.
        database.sql("update touchpoint set wave_id = :wave, way = 'MASS', due_at = greatest(due_at, :now)"
                        + " where touchpoint_id = any(:ids) and state = 'PENDING'")
                .param("wave", waveId)
                .param("now", Database.at(now))
                .param("ids", rows.stream().map(DueRow::touchpointId).toArray(Long[]::new))
                .update();
    }

    private static DueRow row(ResultSet row, int number) throws SQLException {
        return new DueRow(
                row.getLong("touchpoint_id"),
                new OpenId(row.getString("openid")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                row.getString("step"),
                FunnelStage.valueOf(row.getString("stage")),
                Arrays.stream((String[]) row.getArray("segment_ids").getArray())
                        .map(SegmentId::new)
                        .collect(Collectors.toSet()));
    }
}
