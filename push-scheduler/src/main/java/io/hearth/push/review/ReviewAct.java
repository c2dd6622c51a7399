package io.hearth.push.review;

/** What somebody did to a document. The names are stored and never change. */
public enum ReviewAct {
    CREATED,
    EDITED,
    SUBMITTED,
    APPROVED,
    SENT_BACK,
    RETIRED
}
