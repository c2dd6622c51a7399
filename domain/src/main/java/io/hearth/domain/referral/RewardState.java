package io.hearth.domain.referral;

/** How far a reward entry has come. The names are stored and never change. */
public enum RewardState {
    EARNED,
    /** By someone else than whose act earned it. */
    APPROVED,
    PAID;

    /** Whether an entry may go from this state to the next in one step. */
    public boolean mayBecome(RewardState next) {
        return next.ordinal() == ordinal() + 1;
    }
}
