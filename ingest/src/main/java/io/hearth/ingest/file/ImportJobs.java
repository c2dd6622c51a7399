package io.hearth.ingest.file;

import io.hearth.ingest.batch.LeftExecutions;
import java.time.Clock;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SyncTaskExecutor;

/**
 * Imports as Spring Batch jobs. The same content under the same mapping is the same job: one that was broken off is
 * continued, one that was completed runs again from the beginning and finds everything there.
 */
final class ImportJobs {

    static final String NAME = "import-file";

    private final JobRepository repository;
    private final Clock clock;

    ImportJobs(JobRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The caller holds the lock of this content, so that an execution which seems to run belongs to a dead process. */
    JobExecution run(ImportRequest request, String contentDigest, Tasklet tasklet) throws Exception {
        return operator().start(job(tasklet), parameters(request, contentDigest));
    }

    private JobParameters parameters(ImportRequest request, String contentDigest) {
        for (long run = 1; ; run++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("content", contentDigest)
                    .addString("mapping", request.mapping().digest())
                    .addLong("run", run)
                    .toJobParameters();
            if (!isComplete(parameters)) {
                return parameters;
            }
        }
    }

    private boolean isComplete(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(NAME, parameters);
        if (instance == null) {
            return false;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            // Its process died between the two inserts.
            repository.deleteJobInstance(instance);
            return false;
        }
        LeftExecutions.recover(repository, last, clock);
        return last.getStatus() == BatchStatus.COMPLETED;
    }

    private Job job(Tasklet tasklet) {
        Step step = new StepBuilder("rows", repository)
                // The step writes to Elasticsearch alone: an open transaction would only hold back others' clean-up.
                .tasklet(tasklet, new ResourcelessTransactionManager())
                .build();
        return new JobBuilder(NAME, repository).start(step).build();
    }

    private JobOperator operator() throws Exception {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        return operator;
    }
}
