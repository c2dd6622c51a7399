package io.hearth.server.schedule;

import io.hearth.ingest.callback.CallbackDrain;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Turns waiting callbacks into live fan state until none waits, then into interactions; each with pauses of its own, so
 * that who left is known while Elasticsearch is away. A tick that finds Elasticsearch hanging in the one before it still
 * does the first half. Several nodes may do so at once, and share the work.
 */
final class InboxDrainJob implements Job {

    private final DrainTicks ticks;
    private final CallbackDrain drain;

    InboxDrainJob(DrainTicks ticks, CallbackDrain drain) {
        this.ticks = ticks;
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ticks.untilEmpty("fan state", () -> !drain.applyOnce().isEmpty());
        ticks.untilEmpty("inbox", () -> !drain.indexOnce().isEmpty());
    }
}
