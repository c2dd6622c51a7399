package io.hearth.domain.referral;

import java.util.EnumSet;
import java.util.Set;

/** How far a purchase has come. The names are stored and never change. */
public enum DealState {
    /** 认购 */
    RESERVED,
    /** 签约 */
    SIGNED,
    /** 交付 */
    HANDED_OVER,
    CANCELLED;

    /** Whether a deal may go from this state to the next in one step. */
    public boolean mayBecome(DealState next) {
        return successors().contains(next);
    }

    /** What a referral is whose deal is here. */
    public ReferralState referralState() {
        return switch (this) {
            case RESERVED -> ReferralState.RESERVED;
            case SIGNED -> ReferralState.SIGNED;
            case HANDED_OVER -> ReferralState.HANDED_OVER;
            case CANCELLED -> ReferralState.CANCELLED;
        };
    }

    private Set<DealState> successors() {
        return switch (this) {
            case RESERVED -> EnumSet.of(SIGNED, CANCELLED);
            case SIGNED -> EnumSet.of(HANDED_OVER, CANCELLED);
            case HANDED_OVER -> EnumSet.of(CANCELLED);
            case CANCELLED -> EnumSet.noneOf(DealState.class);
        };
    }
}
