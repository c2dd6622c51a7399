package io.hearth.server.schedule;

import io.hearth.ingest.callback.CallbackDrain;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Turns waiting callbacks into interactions until none waits. Several nodes may do so at once, and share the work. */
final class InboxDrainJob implements Job {

    private final DrainTicks ticks;
    private final CallbackDrain drain;

    InboxDrainJob(DrainTicks ticks, CallbackDrain drain) {
        this.ticks = ticks;
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ticks.untilEmpty("inbox", () -> !drain.drainOnce().isEmpty());
    }
}
