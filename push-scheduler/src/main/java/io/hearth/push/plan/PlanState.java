package io.hearth.push.plan;

/** Where a plan that was started stands. The names are stored and never change. */
public enum PlanState {
    /** Fans enter, and what is due goes out. */
    ACTIVE,
    /** Nobody enters and nothing goes out until it is resumed. */
    PAUSED,
    /** Ended for good: what was planned is cancelled. */
    STOPPED
}
