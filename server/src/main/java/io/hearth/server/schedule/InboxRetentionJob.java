package io.hearth.server.schedule;

import io.hearth.ingest.callback.InboxRetention;
import java.sql.SQLException;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets callbacks that were handled long ago. */
@DisallowConcurrentExecution
final class InboxRetentionJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRetentionJob.class);

    private final InboxRetention retention;

    InboxRetentionJob(InboxRetention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            int forgotten = retention.forgetOld();
            if (forgotten > 0) {
                LOG.info("Inbox: {} handled callbacks forgotten", forgotten);
            }
        } catch (SQLException e) {
            throw new JobExecutionException("the inbox waits for PostgreSQL: " + e.getMessage(), e);
        }
    }
}
