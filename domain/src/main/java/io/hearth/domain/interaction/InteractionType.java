package io.hearth.domain.interaction;

/** What happened. The names are stored and never change; new ones are added at the end of their group. */
public enum InteractionType {
    FOLLOW,
    UNFOLLOW,
    SCAN,
    MENU_CLICK,
    MENU_VIEW,
    MESSAGE,
    LOCATION,

    CONTENT_VIEW,
    FAVOURITE,
    SHARE,
    /** Someone else opened what this fan had shared. */
    SHARE_OPENED,

    ENQUIRY,
    FORM,
    VISIT_BOOKED,
    VISIT,
    ACTIVITY_ATTENDED,
    CALL,

    /** As a client: a broker referred them. */
    REFERRED,
    /** As a broker: they referred a client. */
    REFERRAL_MADE,

    RESERVATION,
    CONTRACT,
    HANDOVER,
    /** A reservation or contract was cancelled. */
    CANCELLATION,

    SERVICE_REQUEST,
    REVIEW,
    SURVEY_ANSWERED,
    PRAISE,
    COMPLAINT,

    /** A touchpoint was accepted for delivery. */
    PUSH_SENT,
    /** A touchpoint was left out, with the reason in the attributes. */
    PUSH_SKIPPED,
    /** A touchpoint was refused, with the reason in the attributes. */
    PUSH_FAILED,

    /** Known to have happened, of a kind that Hearth has no name for; its fields are in the attributes. */
    OTHER
}
