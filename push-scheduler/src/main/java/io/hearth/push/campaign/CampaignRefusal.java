package io.hearth.push.campaign;

/** What is wrong with a request about a campaign; stable names for callers to translate. */
public enum CampaignRefusal {
    /** The instant lies in the past, or further ahead than anyone plans. */
    SEND_AT,
    /** There is no such campaign. */
    NOT_FOUND,
    /** The campaign has started, or has come to its end: too late for what was asked. */
    ALREADY_STARTED,
    /** Not possible in its state. */
    STATE,
    /** Somebody else has changed it since the caller looked. */
    STALE
}
