package io.hearth.ingest.deadletter;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that came in and could not be handled.
 *
 * @param source where the payload lies: {@code callback}, {@code outbox}, {@code import}
 * @param reference its id there
 * @param decidedBy who replayed or discarded it; empty while it is open
 */
public record DeadLetter(
        long id,
        String source,
        long reference,
        String reason,
        Instant diedAt,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {

    /** What was decided about it. */
    public enum State {
        OPEN,
        /** Went its way once more. If it dies again, it is open again. */
        REPLAYED,
        /** Somebody decided that it is of no use. */
        DISCARDED
    }

    /** Open letters that died of the same. */
    public record Cause(String source, String reason, long count) {}
}
