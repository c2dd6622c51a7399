package io.hearth.api.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schedulers of all nodes as Quartz keeps them in the database, and what they do again and again. */
record ScheduleView(List<SchedulerNodeView> nodes, List<ScheduledJobView> jobs) {

    /**
     * One scheduler in one process.
     *
     * @param scheduler such as {@code hearth-push}; all nodes of that name share its jobs
     * @param name of the process, as Quartz made it up from host and start
     * @param alive whether it was on time with telling that it lives
     */
    record SchedulerNodeView(String scheduler, String name, Instant lastCheckInAt, boolean alive) {}

    /**
     * A job and what starts it.
     *
     * @param lastFiredAt null before the first time
     * @param nextFireAt null where nothing starts it any more
     * @param runningOn the node that works at it; null while none does
     * @param runningSince null while none works at it
     * @param usualSeconds the longest of its last longer runs; null where none took ten seconds
     */
    record ScheduledJobView(
            String scheduler,
            String name,
            JobState state,
            @Nullable Instant lastFiredAt,
            @Nullable Instant nextFireAt,
            @Nullable String runningOn,
            @Nullable Instant runningSince,
            @Nullable Double usualSeconds) {}

    /** What is true of a job in a word; the worst of what is. */
    enum JobState {
        /** Quartz could not start it and does not try again. */
        FAILED,
        /** It is said to run on a node that no longer tells that it lives. */
        NODE_GONE,
        /** It runs far longer than it used to: {@link RunningTooLong} says how long that is. */
        HUNG,
        PAUSED,
        RUNNING,
        WAITING,
        /** Its last time is over. */
        ENDED,
        UNSCHEDULED
    }
}
