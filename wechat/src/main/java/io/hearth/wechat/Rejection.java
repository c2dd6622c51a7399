package io.hearth.wechat;

/** Why WeChat has not got it. */
public enum Rejection {
    /** No connection came about, so nothing was sent. */
    NOT_CONNECTED,
    /** There was no access token to be had, or WeChat refused two in a row. */
    NO_TOKEN,
    /** Our own database could not count the call against its quota, so it was not made. */
    NOT_COUNTED,
    /** The account may not do this, or is banned: an administrator must act. */
    NOT_AUTHORISED,
    /** The fan's window is closed, or its messages are used up. */
    NO_WINDOW,
    /** Media, text, template, audience or form of the request: ours to mend. */
    INVALID,
    /** A code that the gateway has no meaning for. */
    OTHER
}
