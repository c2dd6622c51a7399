package io.hearth.api.status;

import io.hearth.ingest.callback.CallbackBacklog.Waiting;
import io.hearth.store.interaction.InteractionTotals.Totals;
import io.hearth.store.outbox.OutboxBacklog;
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
 * @param lateAfterSeconds what waits longer than this is late
 * @param lastRun null also before the first run
 */
record StatusView(
        Instant generatedAt,
        String zone,
        String version,
        long lateAfterSeconds,
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

    /**
     * Callbacks that wait.
     *
     * @param late whether the oldest waits for too long
     */
    record InboxView(long pending, @Nullable Instant oldestPendingAt, boolean late) {

        static InboxView of(Waiting waiting, Instant lateBefore) {
            Instant oldest = waiting.oldestReceivedAt().orElse(null);
            return new InboxView(waiting.count(), oldest, isLate(oldest, lateBefore));
        }
    }

    /**
     * What the house did itself and has not taken in yet.
     *
     * @param pending of the reader that has most before it
     */
    record OutboxView(long pending, List<OutboxReaderView> readers) {

        static OutboxView of(List<OutboxBacklog.Waiting> waiting, Instant lateBefore) {
            return new OutboxView(
                    waiting.stream()
                            .mapToLong(OutboxBacklog.Waiting::count)
                            .max()
                            .orElse(0),
                    waiting.stream()
                            .map(reader -> OutboxReaderView.of(reader, lateBefore))
                            .toList());
        }
    }

    /** @param late whether the oldest waits for too long */
    record OutboxReaderView(
            String reader, long pending, @Nullable Instant oldestPendingAt, boolean late) {

        static OutboxReaderView of(OutboxBacklog.Waiting waiting, Instant lateBefore) {
            Instant oldest = waiting.oldestAppendedAt().orElse(null);
            return new OutboxReaderView(waiting.reader(), waiting.count(), oldest, isLate(oldest, lateBefore));
        }
    }

    private static boolean isLate(@Nullable Instant oldest, Instant lateBefore) {
        return oldest != null && oldest.isBefore(lateBefore);
    }

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
