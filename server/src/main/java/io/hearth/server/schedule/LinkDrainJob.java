package io.hearth.server.schedule;

import io.hearth.ingest.link.LinkDrain;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Turns opened links into interactions until none waits. */
@DisallowConcurrentExecution
final class LinkDrainJob implements Job {

    private final DrainTicks ticks;
    private final LinkDrain drain;

    LinkDrainJob(DrainTicks ticks, LinkDrain drain) {
        this.ticks = ticks;
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ticks.untilEmpty("links", () -> drain.drainOnce() > 0);
    }
}
