package io.hearth.server.schedule;

import io.hearth.crm.CrmRoom;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assigns clients whom nobody could take when they were referred. */
@DisallowConcurrentExecution
final class AssignmentJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentJob.class);
    private static final int AT_ONCE = 1_000;

    private final CrmRoom crm;

    AssignmentJob(CrmRoom crm) {
        this.crm = crm;
    }

    @Override
    public void execute(JobExecutionContext context) {
        int assigned = crm.assignments().assignWaiting(AT_ONCE);
        if (assigned > 0) {
            LOG.info("Referrals: {} clients assigned that had waited", assigned);
        }
    }
}
