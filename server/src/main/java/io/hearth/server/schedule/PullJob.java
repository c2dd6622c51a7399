package io.hearth.server.schedule;

import io.hearth.ingest.pull.PullName;
import io.hearth.ingest.pull.Pulls;
import java.sql.SQLException;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Value;

/** Runs one pull, if there is an account to pull from. How it ended is the pull's own to tell. */
@DisallowConcurrentExecution
final class PullJob implements Job {

    /** Which pull, in the job's data. */
    static final String PULL = "pull";

    private final Pulls pulls;
    private final String appId;

    PullJob(Pulls pulls, @Value("${hearth.wechat.app-id}") String appId) {
        this.pulls = pulls;
        this.appId = appId;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        if (appId.isBlank()) {
            return;
        }
        String word = context.getMergedJobDataMap().getString(PULL);
        PullName name = PullName.find(word).orElseThrow(() -> new JobExecutionException("no pull " + word));
        try {
            pulls.run(name);
        } catch (SQLException e) {
            throw new JobExecutionException("pull " + word + " waits for PostgreSQL: " + e.getMessage(), e);
        }
    }
}
