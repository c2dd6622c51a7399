package io.hearth.server.schedule;

import io.hearth.ingest.outbox.OutboxDrain;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Brings the outbox to Elasticsearch until it is empty. */
@DisallowConcurrentExecution
final class OutboxDrainJob implements Job {

    private final DrainTicks ticks;
    private final OutboxDrain drain;

    OutboxDrainJob(DrainTicks ticks, OutboxDrain drain) {
        this.ticks = ticks;
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ticks.untilEmpty("outbox", () -> drain.drainOnce() > 0);
    }
}
