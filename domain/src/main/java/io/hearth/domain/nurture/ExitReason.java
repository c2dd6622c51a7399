package io.hearth.domain.nurture;

/** Why a fan's run of a plan ended before its last step. The names are stored and never change. */
public enum ExitReason {
    /** The plan has done what it is for: the contact has reached its goal's stage. */
    GOAL_MET,
    /** The fan does not follow the account (any more). */
    NOT_FOLLOWING,
    /** The fan has asked for no more messages. */
    OPTED_OUT,
    /** The contact is no longer in the segment that the plan is for. */
    LEFT_AUDIENCE,
    /** The contact has come into the segment that ends the plan. */
    EXIT_SEGMENT,
    /** The content team has taken the fan out. */
    REMOVED,
    /** The content team has ended the plan. */
    PLAN_STOPPED,
    /** The anchor has moved to another instant, or is gone: the deal was cancelled. */
    ANCHOR_CHANGED
}
