package io.hearth.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.ingest.testing.TestRoom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class BatchRepositoryIT {

    private static final int JOBS = 8;
    private static final int TIMES = 10;

    @Test
    void jobsOfDifferentNamesThatBeginAtOnceLeaveEachOtherInPeace() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(JOBS);
        try (TestRoom room = TestRoom.open()) {
            JobRepository repository = BatchRepository.open(room.dataSource());
            CyclicBarrier together = new CyclicBarrier(JOBS);
            List<Callable<Long>> jobs = IntStream.range(0, JOBS)
                    .mapToObj(job -> (Callable<Long>) () -> begin(repository, "job-" + job, together))
                    .toList();

            for (Future<Long> begun : threads.invokeAll(jobs)) {
                assertThat(begun.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Again and again with all others; returns the last execution's number. */
    private static long begin(JobRepository repository, String name, CyclicBarrier together) throws Exception {
        long last = 0;
        for (int i = 0; i < TIMES; i++) {
            together.await(30, TimeUnit.SECONDS);
            JobParameters parameters =
                    new JobParametersBuilder().addLong("run", (long) i).toJobParameters();
            JobInstance instance = repository.createJobInstance(name, parameters);
            JobExecution execution = repository.createJobExecution(instance, parameters, new ExecutionContext());
            last = execution.getId();
        }
        return last;
    }
}
