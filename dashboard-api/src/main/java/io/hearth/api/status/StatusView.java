package io.hearth.api.status;

import io.hearth.ingest.callback.CallbackBacklog.Waiting;
import io.hearth.store.interaction.InteractionTotals.Totals;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import io.hearth.store.run.SegmentationRun.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand. A part is null when its service does not answer.
 *
 * @param zone of human ideas, such as {@code Asia/Shanghai}
 * @param lastRun null also before the first run
 */
record StatusView(
        Instant generatedAt,
        String zone,
        String version,
        @Nullable Interactions interactions,
        @Nullable InboxView inbox,
        @Nullable OutboxView outbox,
        @Nullable RunView lastRun,
        List<ServiceView> services) {

    record Interactions(long count, @Nullable Instant lastIngestedAt) {

        static Interactions of(Totals totals) {
            return new Interactions(totals.count(), totals.lastIngestedAt().orElse(null));
        }
    }

    record InboxView(long pending, @Nullable Instant oldestPendingAt) {

        static InboxView of(Waiting waiting) {
            return new InboxView(waiting.count(), waiting.oldestReceivedAt().orElse(null));
        }
    }

    record OutboxView(long pending) {}

    /**
     * The run that began last.
     *
     * @param finishedAt null while it works
     * @param seconds its duration; null while it works
     * @param message why it failed; null otherwise
     */
    record RunView(
            String runId,
            Mode mode,
            Instant asOf,
            Instant startedAt,
            @Nullable Instant finishedAt,
            State state,
            long interactionsRead,
            long contactsWritten,
            @Nullable Double seconds,
            @Nullable String message) {

        static RunView of(SegmentationRun run) {
            return new RunView(
                    run.runId(),
                    run.mode(),
                    run.asOf(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.state(),
                    run.interactionsRead(),
                    run.contactsWritten(),
                    run.secondsTaken(),
                    run.message());
        }
    }

    /** One service; the detail is what it says of itself, or why it is down. */
    record ServiceView(String name, ServiceState state, String detail) {}

    enum ServiceState {
        UP,
        DOWN
    }
}
