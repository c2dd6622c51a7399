package io.hearth.server.schedule;

import io.hearth.ingest.link.LinkDrain;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Turns opened links into interactions until none waits. */
@DisallowConcurrentExecution
final class LinkDrainJob implements Job {

    private final LinkDrain drain;

    LinkDrainJob(LinkDrain drain) {
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Drained.untilEmpty(() -> drain.drainOnce() > 0);
    }
}
