package io.hearth.server.schedule;

import io.hearth.ingest.callback.CallbackDrain;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Turns waiting callbacks into live fan state, with pauses of its own: who left is known while Elasticsearch is away. */
final class FanStateDrainJob implements Job {

    private final DrainTicks ticks;
    private final CallbackDrain drain;

    FanStateDrainJob(DrainTicks ticks, CallbackDrain drain) {
        this.ticks = ticks;
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ticks.untilEmpty("fan state", () -> !drain.applyOnce().isEmpty());
    }
}
