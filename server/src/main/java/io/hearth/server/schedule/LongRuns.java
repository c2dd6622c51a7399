package io.hearth.server.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.quartz.listeners.JobListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how long jobs take that take long, so that one which takes far longer than it used to is noticed. */
final class LongRuns extends JobListenerSupport {

    /** Most jobs tick every few seconds and are over at once: of those nothing is written. */
    static final Duration LONG = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(LongRuns.class);

    private static final String ADD =
            "insert into long_job_run (scheduler, job, ended_at, millis) values (?, ?, now(), ?)";

    /** The last ten say what is usual. */
    private static final String FORGET = "delete from long_job_run where scheduler = ? and job = ? and run_id <="
            + " (select run_id from long_job_run where scheduler = ? and job = ? order by run_id desc offset 10 limit 1)";

    private final DataSource dataSource;

    LongRuns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String getName() {
        return "long-runs";
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
        if (context.getJobRunTime() < LONG.toMillis()) {
            return;
        }
        String job = context.getJobDetail().getKey().getName();
        try {
            write(context.getScheduler().getSchedulerName(), job, context.getJobRunTime());
        } catch (SQLException | SchedulerException e) {
            // What is usual is known from the other runs as well; the job itself has done its work.
            LOG.warn("How long the job {} took is not written down: {}", job, e.getMessage());
        }
    }

    void write(String scheduler, String job, long millis) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD);
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            insert.setString(1, scheduler);
            insert.setString(2, job);
            insert.setLong(3, millis);
            insert.executeUpdate();
            delete.setString(1, scheduler);
            delete.setString(2, job);
            delete.setString(3, scheduler);
            delete.setString(4, job);
            delete.executeUpdate();
        }
    }
}
