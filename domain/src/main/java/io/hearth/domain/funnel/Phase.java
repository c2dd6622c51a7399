package io.hearth.domain.funnel;

/** The coarse view of the funnel. */
public enum Phase {
    /** 吸粉 */
    ATTRACT,
    /** 养粉 */
    NURTURE,
    /** 交易 */
    TRANSACT
}
