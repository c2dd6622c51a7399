package io.hearth.domain.attribution;

/** Why a referral does not count for a deal. The names are stored and never change. */
public enum LosingReason {
    /** It was registered at or after the purchase. */
    AFTER_PURCHASE,
    /** It was registered outside the dates of the programme. */
    OUTSIDE_PROGRAMME,
    /** It is for another project, and the programme counts by project. */
    OTHER_PROJECT,
    /** Its validity had ended before the purchase. */
    EXPIRED,
    /** It had been made invalid before the purchase. */
    INVALIDATED,
    /** Another broker's referral of the same number came first. */
    LATER_ON_SAME_NUMBER,
    /** It names a member of the buyer's household who did not buy. */
    HOUSEHOLD_MEMBER,
    /** It names the client in whose place the buyer bought, and the buyer's own number was referred too. */
    BEHIND_BUYERS_NUMBER
}
