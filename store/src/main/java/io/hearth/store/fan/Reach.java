package io.hearth.store.fan;

/** Whether a fan may be sent something now. */
public enum Reach {
    REACHABLE,
    /** Does not follow, or was never seen following. */
    NOT_FOLLOWING,
    /** Follows, and has asked for no more messages. */
    OPTED_OUT
}
