package io.hearth.server.schedule;

import io.hearth.ingest.outbox.OutboxDrain;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Brings the outbox to Elasticsearch until it is empty. */
@DisallowConcurrentExecution
final class OutboxDrainJob implements Job {

    private final OutboxDrain drain;

    OutboxDrainJob(OutboxDrain drain) {
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Drained.untilEmpty(() -> drain.drainOnce() > 0);
    }
}
