package io.hearth.push.review;

/** Where a version stands. The names are stored and never change. */
public enum ReviewState {
    /** Being written. */
    DRAFT,
    /** Waits for somebody who did not write it. */
    IN_REVIEW,
    /** In force until the next version is approved. Never changes any more. */
    APPROVED
}
