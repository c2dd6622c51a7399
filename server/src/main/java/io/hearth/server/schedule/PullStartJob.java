package io.hearth.server.schedule;

import io.hearth.ingest.pull.PullDesk;
import io.hearth.ingest.pull.PullName;
import java.sql.SQLException;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Value;

/** Starts pulls outside their schedule: those that a person asked for, that may go on, or whose process died. */
@DisallowConcurrentExecution
final class PullStartJob implements Job {

    private final PullDesk desk;
    private final String appId;

    PullStartJob(PullDesk desk, @Value("${hearth.wechat.app-id}") String appId) {
        this.desk = desk;
        this.appId = appId;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        if (appId.isBlank()) {
            return;
        }
        try {
            for (PullName name : desk.takeDue()) {
                context.getScheduler().triggerJob(new JobKey(PullTriggers.jobName(name), PullTriggers.GROUP));
            }
        } catch (SQLException e) {
            throw new JobExecutionException("pulls wait for PostgreSQL: " + e.getMessage(), e);
        } catch (SchedulerException e) {
            throw new JobExecutionException("a pull could not be started: " + e.getMessage(), e);
        }
    }
}
