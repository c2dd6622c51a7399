package io.hearth.ingest.pull;

import java.sql.SQLException;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A pull's step in Spring Batch. One call is one commit: what is repeated after a crash is at most one piece. */
final class PullTasklet implements Tasklet {

    private final PullStep step;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private @Nullable PullEndedException ended;

    /** @param stopping whether the process is about to end; asked before each piece */
    PullTasklet(PullStep step, Progress progress, BooleanSupplier stopping) {
        this.step = step;
        this.progress = progress;
        this.stopping = stopping;
    }

    /** Told of each piece. */
    @FunctionalInterface
    interface Progress {
        void at(String step, Slice slice) throws SQLException;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        StepExecution execution = contribution.getStepExecution();
        ExecutionContext memory = execution.getExecutionContext();
        try {
            requireStaying();
            Slice slice = step.goOn(memory);
            memory.putLong("read", memory.getLong("read", 0) + slice.read());
            memory.putLong("changed", memory.getLong("changed", 0) + slice.changed());
            execution.setReadCount(memory.getLong("read"));
            execution.setWriteCount(memory.getLong("changed"));
            progress.at(step.name(), slice);
            return RepeatStatus.continueIf(slice.more());
        } catch (PullEndedException e) {
            ended = e;
            // Stopped, not failed, in Spring Batch's words: before the next piece.
            execution.setTerminateOnly();
            return RepeatStatus.CONTINUABLE;
        }
    }

    private void requireStaying() throws PullEndedException {
        if (stopping.getAsBoolean()) {
            throw PullEndedException.waitUntil(Instant.EPOCH, "its process was asked to stop");
        }
    }

    /** Why it could not go on; null if it could. */
    @Nullable
    PullEndedException ended() {
        return ended;
    }
}
