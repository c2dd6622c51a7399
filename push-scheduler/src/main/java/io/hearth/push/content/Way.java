package io.hearth.push.content;

/** How a touchpoint reaches the fan. The names are stored and never change. */
public enum Way {
    /** A mass send, one of the fan's 4 of a month (WeChat). */
    MASS,
    /** A message to the one fan, in a window that the fan has opened. */
    SERVICE,
    /** A subscription notice, one of those that the fan has allowed. */
    SUBSCRIPTION,
    /** A task at a consultant's desk. */
    DESK,
    /** An entry in the fan's account of points. */
    LEDGER
}
