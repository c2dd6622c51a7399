package io.hearth.push.dispatch;

/** What becomes of what was due while nothing went out. */
public enum Overdue {
    /** It goes out, unless it is too late by its own rule. After a restore it may reach fans a second time. */
    SEND,
    /** It is left out, as too late. After a restore some of it may never have been sent. */
    LEAVE_OUT
}
