package io.hearth.ingest.pull;

import io.hearth.ingest.batch.LeftExecutions;
import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SyncTaskExecutor;

/** Pulls as Spring Batch jobs: each run is a job instance, and one that was broken off is gone on with. */
final class PullJobs {

    private static final String RUN = "run";

    private final JobRepository repository;
    private final Clock clock;

    PullJobs(JobRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** A run to be begun, or gone on with. */
    record Run(long number, boolean goesOn) {}

    /** The caller holds the pull's lock, so that an execution which seems to run belongs to a dead process. */
    Run nextRun(PullName name) {
        JobInstance instance = repository.getLastJobInstance(name.job());
        if (instance == null) {
            return new Run(1, false);
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            // Its process died between the two inserts.
            repository.deleteJobInstance(instance);
            return nextRun(name);
        }
        LeftExecutions.recover(repository, last, clock);
        Long number = last.getJobParameters().getLong(RUN);
        if (number == null) {
            throw new IllegalStateException("job execution " + last.getId() + " has no number of its run");
        }
        boolean goesOn = last.getStatus() != BatchStatus.COMPLETED;
        return new Run(goesOn ? number : number + 1, goesOn);
    }

    JobExecution execute(PullName name, Run run, List<PullStep> steps, List<PullTasklet> tasklets) throws Exception {
        JobParameters parameters =
                new JobParametersBuilder().addLong(RUN, run.number()).toJobParameters();
        return operator().start(job(name, steps, tasklets), parameters);
    }

    private Job job(PullName name, List<PullStep> steps, List<PullTasklet> tasklets) {
        SimpleJobBuilder builder = new JobBuilder(name.job(), repository).start(step(steps.get(0), tasklets.get(0)));
        for (int i = 1; i < steps.size(); i++) {
            builder = builder.next(step(steps.get(i), tasklets.get(i)));
        }
        return builder.build();
    }

    /** Each piece has transactions of its own: one around it would stay open while WeChat is asked. */
    private Step step(PullStep step, PullTasklet tasklet) {
        return new StepBuilder(step.name(), repository)
                .tasklet(tasklet, new ResourcelessTransactionManager())
                .build();
    }

    private TaskExecutorJobOperator operator() throws Exception {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        return operator;
    }
}
