package io.hearth.crm.anomaly;

/** Why a referral is worth a look. The names are stored and never change. */
public enum AnomalyKind {
    /** One of many that the broker made within an hour; the figure is how many. */
    BURST,
    /** Its number and others of the broker follow each other; the figure is how many in a row. */
    SEQUENTIAL_NUMBERS,
    /** The client was on the site already; the figure is the minutes from the referral to the visit. */
    MINUTES_BEFORE_VISIT,
    /** The client is the broker, or lives with the broker. */
    SELF_REFERRAL
}
