package io.hearth.domain.nurture;

/** What a plan's offsets count from. The names are stored and never change. */
public enum Anchor {
    /** The first interaction that is known of the contact. */
    FIRST_CONTACT,
    VISIT,
    RESERVATION,
    CONTRACT,
    HANDOVER,
    /** The same day for everybody, named by the plan. */
    DATE
}
