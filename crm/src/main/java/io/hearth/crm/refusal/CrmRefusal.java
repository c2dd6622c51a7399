package io.hearth.crm.refusal;

/** What is wrong with a request; stable names for callers to translate. */
public enum CrmRefusal {
    /** A field is empty, too long, or has characters that no text has. */
    TEXT(Kind.INVALID),
    AMOUNT(Kind.INVALID),
    /** An instant that can't be: in the future, or before what it follows. */
    INSTANT(Kind.INVALID),
    /** A setting out of its range. */
    SETTING(Kind.INVALID),
    PHONE_INVALID(Kind.INVALID),
    PHONE_FOREIGN(Kind.INVALID),
    /** A fixed line, a service number: nobody is reached there by message. */
    PHONE_NOT_MOBILE(Kind.INVALID),
    CONSENT_WANTED(Kind.INVALID),
    /** The recruiting channel needs a recruiter, or has none. */
    RECRUITER(Kind.INVALID),
    UNKNOWN_STAFF(Kind.INVALID),
    UNKNOWN_PROJECT(Kind.INVALID),
    UNKNOWN_BUYER(Kind.INVALID),
    NO_BUYER(Kind.INVALID),
    /** A name that WeChat does not take at that place of the menu. */
    MENU_NAME_TOO_LONG(Kind.INVALID),
    MENU_NO_GROUP(Kind.INVALID),

    NOT_FOUND(Kind.MISSING),

    /** The phone number belongs to another contact. */
    PHONE_TAKEN(Kind.CONFLICT),
    ALREADY_BROKER(Kind.CONFLICT),
    /** A new broker gave another contact's number, and nobody has said whether it is theirs. */
    CLAIM_OPEN(Kind.CONFLICT),
    BROKER_NOT_ACTIVE(Kind.CONFLICT),
    PROGRAMME_CLOSED(Kind.CONFLICT),
    /** The number has been referred, and that referral is still valid; by whom is not said. */
    ALREADY_REFERRED(Kind.CONFLICT),
    /** Sales follows the client up already, and the programme refuses such referrals. */
    HELD_BY_SALES(Kind.CONFLICT),
    /** Another consultant follows the client up: a manager may do it. */
    HELD_BY_COLLEAGUE(Kind.CONFLICT),
    /** Not a step that leads on from where it stands. */
    STATE(Kind.CONFLICT),
    /** The unit is sold in another deal. */
    UNIT_TAKEN(Kind.CONFLICT),
    /** A hand-over to oneself, an approval of one's own doing. */
    SAME_PERSON(Kind.CONFLICT),
    /** Somebody has changed it meanwhile, or it is there already. */
    CHANGED(Kind.CONFLICT),
    MENU_BAR_FULL(Kind.CONFLICT),
    MENU_GROUP_FULL(Kind.CONFLICT),
    WECHAT_REFUSED(Kind.CONFLICT),

    /** The menu is not the one that was looked at. */
    MENU_CHANGED(Kind.OUTDATED),

    WECHAT_QUOTA_SPENT(Kind.UNAVAILABLE),
    /** WeChat was not asked, or provably did nothing: a later try may succeed. */
    WECHAT_NOT_REACHED(Kind.UNAVAILABLE),
    /** What was asked of WeChat may have been done. */
    WECHAT_SILENT(Kind.UNAVAILABLE);

    /** The broad kind, for callers who answer in HTTP. */
    public enum Kind {
        INVALID,
        MISSING,
        CONFLICT,
        /** Decided on what is no longer so. */
        OUTDATED,
        /** Somebody whom this needs does not do it now. */
        UNAVAILABLE
    }

    private final Kind kind;

    CrmRefusal(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
