package io.hearth.api.deadletter;

import io.hearth.ingest.deadletter.DeadLetter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some dead letters, the latest first.
 *
 * @param nextCursor gives the next page; null after the last
 * @param open how many wait for a decision, in all
 * @param causes what they died of, the commonest first
 */
record DeadLetterPage(List<DeadLetterItem> items, @Nullable Long nextCursor, long open, List<DeadLetterCause> causes) {

    /**
     * One of them. What it said stays where it lies, encrypted: source and reference tell where.
     *
     * @param decidedBy null while it is open
     */
    record DeadLetterItem(
            long id,
            String source,
            long reference,
            String reason,
            Instant diedAt,
            DeadLetter.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static DeadLetterItem of(DeadLetter letter) {
            return new DeadLetterItem(
                    letter.id(),
                    letter.source(),
                    letter.reference(),
                    letter.reason(),
                    letter.diedAt(),
                    letter.state(),
                    letter.decidedBy().orElse(null),
                    letter.decidedAt().orElse(null));
        }
    }

    record DeadLetterCause(String source, String reason, long count) {

        static DeadLetterCause of(DeadLetter.Cause cause) {
            return new DeadLetterCause(cause.source(), cause.reason(), cause.count());
        }
    }
}
