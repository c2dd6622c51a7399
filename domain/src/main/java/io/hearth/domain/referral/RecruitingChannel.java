package io.hearth.domain.referral;

/** How a broker was won. The names are stored and never change. */
public enum RecruitingChannel {
    /** By the entry in the service account's menu. */
    MENU,
    /** By the recurring invitation. */
    CAMPAIGN,
    /** A property consultant of another site, by a recruiter. */
    OTHER_SITE,
    /** A second-hand agency, by a recruiter. */
    AGENCY,
    /** An owner at a community tour, by a recruiter. */
    COMMUNITY_TOUR;

    /** Whether a member of the marketing team won the broker, who is then named and measured on it. */
    public boolean needsRecruiter() {
        return this == OTHER_SITE || this == AGENCY || this == COMMUNITY_TOUR;
    }
}
