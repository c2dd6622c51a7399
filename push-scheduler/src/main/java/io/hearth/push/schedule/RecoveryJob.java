package io.hearth.push.schedule;

import io.hearth.push.dispatch.LookUps;
import io.hearth.push.dispatch.StaleJobs;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks after what dead processes and lost answers have left behind. */
@DisallowConcurrentExecution
final class RecoveryJob implements Job {

    private final StaleJobs stale;
    private final LookUps lookUps;

    RecoveryJob(StaleJobs stale, LookUps lookUps) {
        this.stale = stale;
        this.lookUps = lookUps;
    }

    @Override
    public void execute(JobExecutionContext context) {
        stale.takeOverClaims();
        stale.doubtCalls();
        boolean more = true;
        while (more) {
            more = lookUps.lookUpOnce();
        }
    }
}
