package io.hearth.domain.touchpoint;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign stands. The names are stored and never change. */
public enum CampaignState {
    /** Waits for its instant; may still be cancelled. */
    SCHEDULED,
    /** Its audience is fixed and its touchpoints are on their way. */
    RUNNING,
    /** Stopped for now: nothing more goes out until it is resumed. */
    PAUSED,
    /** Every touchpoint has come to its end, or is an UNKNOWN that nothing can resolve any more. */
    FINISHED,
    /** Its audience could not be read, or every touchpoint was refused. */
    FAILED,
    /** Withdrawn before it started. */
    CANCELLED,
    /** Ended for good after it had started: what was sent stays, what was pending is cancelled. */
    STOPPED;

    /** Whether a campaign may go from this state to the next in one step. */
    public boolean mayBecome(CampaignState next) {
        return successors().contains(next);
    }

    private Set<CampaignState> successors() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(RUNNING, FAILED, CANCELLED);
            case RUNNING -> EnumSet.of(PAUSED, STOPPED, FINISHED, FAILED);
            case PAUSED -> EnumSet.of(RUNNING, STOPPED);
            case FINISHED, FAILED, CANCELLED, STOPPED -> EnumSet.noneOf(CampaignState.class);
        };
    }
}
