package io.hearth.push.dispatch;

/** Where one call to WeChat for many fans stands. The names are stored and never change. */
enum MassJobState {
    /** Its audience is claimed; nothing has been sent. */
    CLAIMED,
    /** Its claim ran out and its audience waits again. */
    RELEASED,
    /** Nobody of its audience could be sent to. */
    EMPTY,
    /** The call may be under way. */
    CALLING,
    /** WeChat has it. */
    ACCEPTED,
    /** WeChat provably has not got it. */
    REJECTED,
    /** The answer was lost. */
    UNKNOWN
}
