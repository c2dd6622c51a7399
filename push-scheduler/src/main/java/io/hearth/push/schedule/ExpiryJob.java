package io.hearth.push.schedule;

import io.hearth.push.ledger.Points;
import io.hearth.push.ledger.Vouchers;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Takes points and vouchers off that have ended. */
@DisallowConcurrentExecution
final class ExpiryJob implements Job {

    private final Points points;
    private final Vouchers vouchers;

    ExpiryJob(Points points, Vouchers vouchers) {
        this.points = points;
        this.vouchers = vouchers;
    }

    @Override
    public void execute(JobExecutionContext context) {
        points.expire();
        vouchers.expire();
    }
}
