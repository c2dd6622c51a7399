package io.hearth.server.schedule;

import io.hearth.api.erasure.PersonErasure;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings erasures to their end that were cut off. */
@DisallowConcurrentExecution
final class ErasureJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureJob.class);

    private final PersonErasure erasure;

    ErasureJob(PersonErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public void execute(JobExecutionContext context) {
        int finished = erasure.resume();
        if (finished > 0) {
            LOG.info("Erasures: {} brought to their end", finished);
        }
    }
}
