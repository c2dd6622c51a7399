package io.hearth.domain.touchpoint;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one touchpoint stands. Each touchpoint is in exactly one state, so what was planned is the sum of all states at
 * any time. The names are stored and never change.
 */
public enum TouchpointState {
    /** Planned; not yet due, or due and waiting. */
    PENDING,
    /** A dispatcher is preparing it. Nothing has left the house, so another dispatcher may take it over. */
    CLAIMED,
    /** The call to WeChat may be under way. Nobody takes it over: it was sent, or it was not, or nobody knows. */
    CALLING,
    /** WeChat accepted it for delivery. */
    SENT,
    /** Left out by a rule, with the reason. */
    SKIPPED,
    /** Refused for good, with the reason. */
    FAILED,
    /** WeChat's answer was lost: it may have been sent, counts against every cap, and is never sent blindly again. */
    UNKNOWN,
    /** Withdrawn by a person before anything was done. */
    CANCELLED;

    /** Whether a touchpoint may go from this state to the next in one step. */
    public boolean mayBecome(TouchpointState next) {
        return successors().contains(next);
    }

    /** Whether the touchpoint's way ends here. */
    public boolean isFinal() {
        return successors().isEmpty();
    }

    /** Whether it uses up one of the fan's messages: it was sent, or may have been. */
    public boolean countsAgainstQuota() {
        return this == CALLING || this == SENT || this == UNKNOWN;
    }

    private Set<TouchpointState> successors() {
        return switch (this) {
            case PENDING -> EnumSet.of(CLAIMED, CANCELLED);
            case CLAIMED -> EnumSet.of(PENDING, CALLING, SKIPPED);
            // Back to PENDING only when it was provably not accepted.
            case CALLING -> EnumSet.of(PENDING, SENT, FAILED, UNKNOWN);
            // SKIPPED when WeChat never had it and the fan may no longer be reached.
            case UNKNOWN -> EnumSet.of(SENT, FAILED, SKIPPED);
            case SENT, SKIPPED, FAILED, CANCELLED -> EnumSet.noneOf(TouchpointState.class);
        };
    }
}
