package io.hearth.store.history;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.StageReason;
import io.hearth.domain.interaction.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact's step in the funnel.
 *
 * @param from the stage before; null at the beginning of the funnel
 * @param stage the stage reached, or lost
 * @param at when it was reached; of a loss, the instant that the run was about which found it
 * @param reason why it was reached; null of a loss
 * @param originChannel the contact's
 * @param firstContactAt the contact's, which tells its cohort
 */
public record StageTransition(
        ContactId contactId,
        Kind kind,
        @Nullable FunnelStage from,
        FunnelStage stage,
        Instant at,
        @Nullable StageReason reason,
        Channel originChannel,
        Instant firstContactAt) {

    /** What became known. */
    public enum Kind {
        /** The stage was reached. */
        REACHED,
        /** The stage had been reached already, but at another instant than was known: something arrived late. */
        MOVED,
        /** The stage was taken back, as by a cancellation. */
        LOST
    }

    /** The same for the same step, whichever run finds it. */
    String id() {
        String what = kind == Kind.LOST ? ".LOST." : ".";
        return contactId + "." + stage + what + at.toEpochMilli();
    }
}
