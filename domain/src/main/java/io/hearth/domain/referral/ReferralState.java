package io.hearth.domain.referral;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a referred client has come. Steps may be left out on the way forward (a client may reserve without a recorded
 * visit), never taken back. The names are stored and never change.
 */
public enum ReferralState {
    /** Registered; nobody follows it up yet. */
    REFERRED,
    /** A consultant has it. */
    ASSIGNED,
    CONTACTED,
    VISITED,
    RESERVED,
    SIGNED,
    HANDED_OVER,
    /** Counts no more, and its phone number may be referred again. */
    INVALID,
    /** The client said no; may come back. */
    LOST,
    /** A reservation or contract was cancelled; the client may buy again. */
    CANCELLED;

    private static final Set<ReferralState> PURCHASES = EnumSet.of(RESERVED, SIGNED, HANDED_OVER);

    /** Whether a referral may go from this state to the next in one step. */
    public boolean mayBecome(ReferralState next) {
        return successors().contains(next);
    }

    /** Whether someone has to see that it comes along: it is neither bought nor ended. */
    public boolean isInWork() {
        return this == REFERRED || this == ASSIGNED || this == CONTACTED || this == VISITED;
    }

    /** Whether a deal stands behind it. */
    public boolean isPurchase() {
        return PURCHASES.contains(this);
    }

    private Set<ReferralState> successors() {
        return switch (this) {
            case REFERRED -> EnumSet.of(ASSIGNED, CONTACTED, VISITED, RESERVED, SIGNED, HANDED_OVER, INVALID);
            case ASSIGNED -> EnumSet.of(CONTACTED, VISITED, RESERVED, SIGNED, HANDED_OVER, INVALID, LOST);
            case CONTACTED -> EnumSet.of(VISITED, RESERVED, SIGNED, HANDED_OVER, INVALID, LOST);
            case VISITED -> EnumSet.of(RESERVED, SIGNED, HANDED_OVER, INVALID, LOST);
            case RESERVED -> EnumSet.of(SIGNED, HANDED_OVER, CANCELLED);
            case SIGNED -> EnumSet.of(HANDED_OVER, CANCELLED);
            case HANDED_OVER -> EnumSet.of(CANCELLED);
            case LOST -> EnumSet.of(CONTACTED, VISITED, RESERVED, SIGNED, HANDED_OVER, INVALID);
            case CANCELLED -> EnumSet.of(CONTACTED, VISITED, RESERVED, SIGNED, HANDED_OVER, LOST, INVALID);
            case INVALID -> EnumSet.noneOf(ReferralState.class);
        };
    }
}
