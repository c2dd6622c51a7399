package io.hearth.server.schedule;

import io.hearth.ingest.callback.CallbackDrain;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Turns waiting callbacks into interactions until none waits. */
@DisallowConcurrentExecution
final class InboxDrainJob implements Job {

    private final CallbackDrain drain;

    InboxDrainJob(CallbackDrain drain) {
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Drained.untilEmpty(() -> !drain.drainOnce().isEmpty());
    }
}
