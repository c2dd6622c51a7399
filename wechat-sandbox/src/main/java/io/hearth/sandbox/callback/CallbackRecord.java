package io.hearth.sandbox.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one callback.
 *
 * @param sequence from 1, in the order of emission
 * @param tries requests made so far, copies included
 * @param acknowledgements answers within the time; more than one where copies were sent
 * @param acknowledgedAt when the first of these came
 * @param lastFailure why the latest try failed, if one did
 */
public record CallbackRecord(
        long sequence,
        CallbackMessage message,
        CallbackState state,
        int tries,
        int acknowledgements,
        @Nullable Instant acknowledgedAt,
        @Nullable String lastFailure) {

    static CallbackRecord emitted(long sequence, CallbackMessage message) {
        return new CallbackRecord(sequence, message, CallbackState.PENDING, 0, 0, null, null);
    }

    CallbackRecord tried() {
        return new CallbackRecord(sequence, message, state, tries + 1, acknowledgements, acknowledgedAt, lastFailure);
    }

    CallbackRecord acknowledged(Instant at) {
        return new CallbackRecord(
                sequence,
                message,
                CallbackState.ACKNOWLEDGED,
                tries,
                acknowledgements + 1,
                acknowledgedAt == null ? at : acknowledgedAt,
                lastFailure);
    }

    CallbackRecord failed(String reason) {
        return new CallbackRecord(sequence, message, state, tries, acknowledgements, acknowledgedAt, reason);
    }

    /** An acknowledged one stays so, whatever becomes of its copies. */
    CallbackRecord givenUp() {
        CallbackState end = state == CallbackState.ACKNOWLEDGED ? state : CallbackState.GIVEN_UP;
        return new CallbackRecord(sequence, message, end, tries, acknowledgements, acknowledgedAt, lastFailure);
    }
}
