package io.hearth.push.review;

/** Why a document cannot be changed as asked; stable names for callers to translate. */
public enum ReviewRefusal {
    NOT_FOUND,
    /** Somebody else has changed it since the caller looked. */
    STALE,
    /** Not possible in its state. */
    STATE,
    /** Whoever had a hand in a version does not approve it. */
    OWN_WORK,
    /** It names a picture that was never uploaded. */
    PICTURE
}
