package io.hearth.domain.touchpoint;

/** Why a touchpoint was left out. The names are stored and never change. */
public enum SkipReason {
    /** The fan does not follow the account (any more). */
    NOT_FOLLOWING,
    /** The fan has asked for no more messages. */
    OPTED_OUT,
    /** The fan has had the mass messages of this calendar month. */
    MONTH_QUOTA,
    /** Nobody else is due for the same content, and WeChat sends a mass message to two or more. */
    ALONE,
    /** It was due too long ago to be worth sending. */
    LATE,
    /** The fan has had as many messages of the day, week or month as the house allows itself. */
    CAP,
    /** What it was to bring is no longer in use. */
    CONTENT_RETIRED,
    /** The fan opened no window for it: WeChat takes answers, and nobody had asked. */
    NO_WINDOW,
    /** WeChat does not take one of its pictures, or the article: it is the content team's to mend. */
    CONTENT_REJECTED
}
