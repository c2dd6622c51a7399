package io.hearth.push.plan;

/** What is wrong with a request about a plan; stable names for callers to translate. */
public enum PlanRefusal {
    /** There is no such plan, or it was never started. */
    NOT_FOUND,
    /** A step's content does not exist, is retired or was never approved. */
    CONTENT,
    /** The audience's segment does not exist. */
    SEGMENT,
    /** Nothing would ever go out by the schedule, or it lies in the past. */
    SCHEDULE,
    /** The plan is not approved. */
    NOT_APPROVED,
    /** Not possible in its state. */
    STATE
}
