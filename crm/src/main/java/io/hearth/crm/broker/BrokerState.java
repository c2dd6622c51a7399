package io.hearth.crm.broker;

/** Where a broker stands. The names are stored and never change. */
public enum BrokerState {
    /** Waits for the daily confirmation; may refer, and is paid only once confirmed. */
    REGISTERED,
    ACTIVE,
    /** May not refer; what was referred stays. */
    SUSPENDED
}
