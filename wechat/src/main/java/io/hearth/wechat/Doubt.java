package io.hearth.wechat;

/** Why nobody knows whether WeChat has it. */
public enum Doubt {
    /** WeChat answered -1, busy: it may have been accepted. */
    BUSY,
    /** No answer within the time-out. */
    TIME_OUT,
    /** The connection broke after the request was on its way. */
    CONNECTION_LOST,
    /** Something between us and WeChat answered instead, such as a proxy with 502. */
    NOT_WECHAT,
    /** The answer makes no sense. */
    GARBAGE,
    /** The client message id was seen a moment ago (45066): ask again after a minute. */
    TOO_FAST
}
