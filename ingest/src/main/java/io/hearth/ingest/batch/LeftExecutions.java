package io.hearth.ingest.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Executions that nobody works on any more, though they are written down as running. */
public final class LeftExecutions {

    private LeftExecutions() {}

    /**
     * What a dead process left STARTED is FAILED, and can be restarted. So is UNKNOWN, which Spring Batch sets when it
     * lost the database in mid-commit and leaves to people: for jobs whose every write is idempotent.
     *
     * @param last of a job that only one process at a time may run, the caller being that process
     */
    public static void recover(JobRepository repository, JobExecution last, Clock clock) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.systemDefault());
        for (StepExecution step : last.getStepExecutions()) {
            if (isUndecided(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        if (isUndecided(last.getStatus())) {
            last.setStatus(BatchStatus.FAILED);
            last.setEndTime(now);
            repository.update(last);
        }
    }

    private static boolean isUndecided(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}
