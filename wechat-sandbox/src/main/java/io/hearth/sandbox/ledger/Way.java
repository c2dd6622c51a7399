package io.hearth.sandbox.ledger;

/** The way by which something reached a fan. */
public enum Way {
    MASS,
    PREVIEW,
    CUSTOMER_SERVICE,
    TEMPLATE,
    SUBSCRIPTION,
    PASSIVE_REPLY,
    PLATFORM_MASS
}
