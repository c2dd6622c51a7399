package io.hearth.crm.referral;

/** How a consultant was found, in the order in which it is tried. The names are stored and never change. */
public enum AssignmentRule {
    /** The client has one. */
    EXISTING,
    /** The broker chose one. */
    CHOSEN,
    /** The broker's owner: a consultant. */
    BROKERS_OWNER,
    /** The broker's owner: the recruiter's team, of which the one with the least to do. */
    RECRUITERS_TEAM,
    /** Who has the least to do; of several, who has waited longest. */
    LOAD,
    /** A person decided. */
    BY_HAND
}
