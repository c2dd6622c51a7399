package io.hearth.ingest.file;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step of an import. One call is one commit of Spring Batch: what is repeated after a crash is at most the time
 * between two of them, and the writes are idempotent.
 */
final class ImportTasklet implements Tasklet, AutoCloseable {

    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(2);

    private final Opening opening;
    private @Nullable ImportRun run;

    ImportTasklet(Opening opening) {
        this.opening = opening;
    }

    /** Opens the run where the checkpoint says. */
    @FunctionalInterface
    interface Opening {
        ImportRun from(Checkpoint checkpoint) throws ImportException, IOException;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        StepExecution step = contribution.getStepExecution();
        ImportRun current = run == null ? opening.from(Checkpoint.of(step.getExecutionContext())) : run;
        run = current;
        boolean more = current.goOn(BETWEEN_COMMITS);
        Checkpoint done = current.checkpoint();
        done.putInto(step.getExecutionContext());
        step.setReadCount(done.counts().read());
        step.setWriteCount(done.counts().created());
        step.setFilterCount(done.counts().alreadyThere());
        step.setReadSkipCount(done.counts().rejected());
        return RepeatStatus.continueIf(more);
    }

    /** @throws IllegalStateException if the step never ran */
    ImportReport report() {
        if (run == null) {
            throw new IllegalStateException("the import's step did not run");
        }
        return run.report();
    }

    @Override
    public void close() throws IOException {
        if (run != null) {
            run.close();
        }
    }
}
