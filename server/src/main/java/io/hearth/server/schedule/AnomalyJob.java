package io.hearth.server.schedule;

import io.hearth.crm.CrmRoom;
import java.time.Clock;
import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for referrals that a person should see. */
@DisallowConcurrentExecution
final class AnomalyJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(AnomalyJob.class);

    /** Longer than the job may have been down: what was flagged is not flagged again. */
    private static final Duration BACK = Duration.ofDays(3);

    private final CrmRoom crm;
    private final Clock clock;

    AnomalyJob(CrmRoom crm, Clock clock) {
        this.crm = crm;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        int flagged = crm.anomalies().look(clock.instant().minus(BACK));
        if (flagged > 0) {
            LOG.info("Referrals: {} flagged for a look", flagged);
        }
    }
}
