package io.hearth.api.pull;

import io.hearth.ingest.pull.PullResult;
import io.hearth.ingest.pull.PullState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pull.
 *
 * @param name such as {@code mass-results}
 * @param lastSuccessAt null before the first
 * @param attempt the last one, or the one under way; null before the first
 * @param resumeAt when it goes on by itself; null when it waits for its schedule
 * @param nextRunAt by its schedule; null without one
 */
record PullView(
        String name,
        PullResult result,
        @Nullable Instant lastSuccessAt,
        @Nullable Attempt attempt,
        @Nullable Progress progress,
        @Nullable Instant resumeAt,
        @Nullable Instant nextRunAt) {

    /**
     * @param endedAt null while it works, and when its process died
     * @param reason why it stopped or failed; null otherwise
     * @param read asked about or told of, over all attempts at this run
     * @param changed of these, what was not known before
     */
    record Attempt(
            Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable String reason,
            long read,
            long changed) {}

    /**
     * While it works.
     *
     * @param total about how many the step has; null where that is not known
     */
    record Progress(String step, long read, @Nullable Long total) {}

    static PullView of(PullState state, @Nullable Instant nextRunAt) {
        return new PullView(
                state.name().word(),
                state.result(),
                state.lastSuccessAt().orElse(null),
                state.beganAt().map(began -> attempt(state, began)).orElse(null),
                state.isRunning() ? progress(state) : null,
                state.resumeAt().orElse(null),
                nextRunAt);
    }

    private static Attempt attempt(PullState state, Instant beganAt) {
        return new Attempt(
                beganAt, state.endedAt().orElse(null), state.reason().orElse(null), state.read(), state.changed());
    }

    private static @Nullable Progress progress(PullState state) {
        Long total = state.stepTotal() == 0 ? null : Long.valueOf(state.stepTotal());
        return state.step()
                .map(step -> new Progress(step, state.stepRead(), total))
                .orElse(null);
    }
}
