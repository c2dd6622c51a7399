package io.hearth.api.operation;

import io.hearth.api.operation.ScheduleView.JobState;
import io.hearth.api.operation.ScheduleView.ScheduledJobView;
import io.hearth.api.operation.ScheduleView.SchedulerNodeView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
            + " t.next_fire_time, f.instance_name, f.fired_time, n.last_checkin_time, n.checkin_interval, l.millis"
            + " from qrtz_job_details j"
            + " left join qrtz_triggers t on (t.sched_name, t.job_name, t.job_group)"
            + " = (j.sched_name, j.job_name, j.job_group)"
            + " left join lateral (select instance_name, fired_time from qrtz_fired_triggers f"
            + " where (f.sched_name, f.job_name, f.job_group) = (j.sched_name, j.job_name, j.job_group)"
            + " and f.state = 'EXECUTING' order by fired_time limit 1) f on true"
            + " left join qrtz_scheduler_state n on (n.sched_name, n.instance_name) = (j.sched_name, f.instance_name)"
            + " left join lateral (select max(millis) as millis from long_job_run l"
            + " where (l.scheduler, l.job) = (j.sched_name, j.job_name)) l on true"
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
                jdbc.sql(JOBS).query((row, number) -> job(row, now)).list();
        return new ScheduleView(nodes, jobs);
    }

    private static SchedulerNodeView node(ResultSet row, long now) throws SQLException {
        return new SchedulerNodeView(
                row.getString("sched_name"),
                row.getString("instance_name"),
                Instant.ofEpochMilli(row.getLong("last_checkin_time")),
                isAlive(row, now));
    }

    /** A node without a row has never lived, or another one has buried it. */
    private static boolean isAlive(ResultSet row, long now) throws SQLException {
        return now - row.getLong("last_checkin_time") <= 2 * row.getLong("checkin_interval") + SLACK_MILLIS;
    }

    private static ScheduledJobView job(ResultSet row, long now) throws SQLException {
        Long longest = row.getObject("millis", Long.class);
        return new ScheduledJobView(
                row.getString("sched_name"),
                row.getString("job_name"),
                state(row.getString("trigger_state"), run(row, now)),
                instant(row, "prev_fire_time"),
                instant(row, "next_fire_time"),
                row.getString("instance_name"),
                instant(row, "fired_time"),
                longest == null ? null : longest / 1_000.0);
    }

    /** What is to be thought of the run under way; null while there is none. */
    private static @Nullable JobState run(ResultSet row, long now) throws SQLException {
        if (row.getString("instance_name") == null) {
            return null;
        } else if (!isAlive(row, now)) {
            return JobState.NODE_GONE;
        }
        Long longest = row.getObject("millis", Long.class);
        Duration usual = longest == null ? null : Duration.ofMillis(longest);
        boolean hangs = RunningTooLong.is(Duration.ofMillis(now - row.getLong("fired_time")), usual);
        return hangs ? JobState.HUNG : JobState.RUNNING;
    }

    /**
     * @param trigger as Quartz names it; null for a job that nothing starts
     * @param run null while the job does not run
     */
    static JobState state(@Nullable String trigger, @Nullable JobState run) {
        if ("ERROR".equals(trigger)) {
            return JobState.FAILED;
        } else if (run == JobState.NODE_GONE || run == JobState.HUNG) {
            return run;
        } else if ("PAUSED".equals(trigger) || "PAUSED_BLOCKED".equals(trigger)) {
            return JobState.PAUSED;
        } else if (run != null) {
            return run;
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
