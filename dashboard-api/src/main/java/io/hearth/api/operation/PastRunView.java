package io.hearth.api.operation;

import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import io.hearth.store.run.SegmentationRun.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segmentation run.
 *
 * @param finishedAt null while it works
 * @param seconds its duration; null while it works
 * @param steps in the order in which they ended; empty unless it finished
 * @param message why it failed; null otherwise
 */
record PastRunView(
        String runId,
        Mode mode,
        State state,
        Instant asOf,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Double seconds,
        List<RunStepView> steps,
        long interactionsRead,
        int daysRecomputed,
        long contactsEvaluated,
        long contactsWritten,
        @Nullable String message) {

    /** How long one step took. */
    record RunStepView(String name, double seconds) {}

    static PastRunView of(SegmentationRun run) {
        return new PastRunView(
                run.runId(),
                run.mode(),
                run.state(),
                run.asOf(),
                run.startedAt(),
                run.finishedAt(),
                run.secondsTaken(),
                steps(run),
                run.interactionsRead(),
                run.daysRecomputed(),
                run.contacts().evaluated(),
                run.contactsWritten(),
                run.message());
    }

    private static List<RunStepView> steps(SegmentationRun run) {
        return run.seconds().entrySet().stream()
                .map(step -> new RunStepView(step.getKey(), step.getValue()))
                .toList();
    }
}
