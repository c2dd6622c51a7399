package io.hearth.api.operation;

import io.hearth.api.operation.ScheduleView.JobState;
import io.hearth.api.operation.ScheduleView.ScheduledJobView;
import io.hearth.api.operation.ScheduleView.SchedulerNodeView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads Quartz's tables: a process without a scheduler of its own tells of the others', too. */
@Component
class ScheduleReader {

    private static final String NODES = "select sched_name, instance_name, last_checkin_time, checkin_interval"
            + " from qrtz_scheduler_state order by sched_name, instance_name";

    private static final String JOBS = "select j.sched_name, j.job_name, t.trigger_state, t.prev_fire_time,"
            + " t.next_fire_time, f.instance_name, f.fired_time from qrtz_job_details j"
            + " left join qrtz_triggers t on (t.sched_name, t.job_name, t.job_group)"
            + " = (j.sched_name, j.job_name, j.job_group)"
            + " left join lateral (select instance_name, fired_time from qrtz_fired_triggers f"
            + " where (f.sched_name, f.job_name, f.job_group) = (j.sched_name, j.job_name, j.job_group)"
            + " and f.state = 'EXECUTING' order by fired_time limit 1) f on true"
            + " order by j.sched_name, j.job_name, t.trigger_name";

    /** A node takes another for dead when it is a check-in and 7.5 s late; before that a pause of a collector may be it. */
    private static final long SLACK_MILLIS = 7_500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ScheduleReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ScheduleView read() {
        long now = clock.millis();
        List<SchedulerNodeView> nodes =
                jdbc.sql(NODES).query((row, number) -> node(row, now)).list();
        List<ScheduledJobView> jobs =
                jdbc.sql(JOBS).query((row, number) -> job(row)).list();
        return new ScheduleView(nodes, jobs);
    }

    private static SchedulerNodeView node(ResultSet row, long now) throws SQLException {
        long checkIn = row.getLong("last_checkin_time");
        boolean alive = now - checkIn <= 2 * row.getLong("checkin_interval") + SLACK_MILLIS;
        return new SchedulerNodeView(
                row.getString("sched_name"), row.getString("instance_name"), Instant.ofEpochMilli(checkIn), alive);
    }

    private static ScheduledJobView job(ResultSet row) throws SQLException {
        String runningOn = row.getString("instance_name");
        return new ScheduledJobView(
                row.getString("sched_name"),
                row.getString("job_name"),
                state(row.getString("trigger_state"), runningOn != null),
                instant(row, "prev_fire_time"),
                instant(row, "next_fire_time"),
                runningOn,
                instant(row, "fired_time"));
    }

    /** @param trigger as Quartz names it; null for a job that nothing starts */
    static JobState state(@Nullable String trigger, boolean running) {
        if ("ERROR".equals(trigger)) {
            return JobState.FAILED;
        } else if ("PAUSED".equals(trigger) || "PAUSED_BLOCKED".equals(trigger)) {
            return JobState.PAUSED;
        } else if (running) {
            return JobState.RUNNING;
        } else if (trigger == null) {
            return JobState.UNSCHEDULED;
        }
        return "COMPLETE".equals(trigger) ? JobState.ENDED : JobState.WAITING;
    }

    /** Quartz writes 0 or -1 for never. */
    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return millis <= 0 ? null : Instant.ofEpochMilli(millis);
    }
}
