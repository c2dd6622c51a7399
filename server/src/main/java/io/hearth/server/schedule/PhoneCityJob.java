package io.hearth.server.schedule;

import io.hearth.crm.CrmRoom;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks up the cities of numbers that were kept before cities were; after that it finds nothing to do. */
@DisallowConcurrentExecution
final class PhoneCityJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneCityJob.class);
    private static final int AT_ONCE = 1_000;

    private final CrmRoom crm;

    PhoneCityJob(CrmRoom crm) {
        this.crm = crm;
    }

    @Override
    public void execute(JobExecutionContext context) {
        int all = 0;
        int filled = AT_ONCE;
        while (filled == AT_ONCE && !Thread.currentThread().isInterrupted()) {
            filled = crm.phoneCities().fill(AT_ONCE);
            all += filled;
        }
        if (all > 0) {
            LOG.info("Numbers: the cities of {} were looked up that had none", all);
        }
    }
}
