package io.hearth.push.review;

import java.util.Collection;

/** A change of a document that cannot be made. */
public final class ReviewRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ReviewRefusal refusal;

    private ReviewRefusedException(ReviewRefusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    /** What is wrong. The message says it in English, with values. */
    public ReviewRefusal refusal() {
        return refusal;
    }

    static ReviewRefusedException notFound(DocumentKind kind, String documentId) {
        return new ReviewRefusedException(ReviewRefusal.NOT_FOUND, "there is no " + kind + " '" + documentId + "'");
    }

    static ReviewRefusedException stale(Reviewed document, long seen) {
        return new ReviewRefusedException(
                ReviewRefusal.STALE,
                "'" + document.documentId() + "' is at revision " + document.revision() + ", not " + seen);
    }

    static ReviewRefusedException state(Reviewed document, ReviewAct act) {
        String state = document.retired() ? "retired" : document.state().name();
        return new ReviewRefusedException(
                ReviewRefusal.STATE, "'" + document.documentId() + "' is " + state + " and cannot be " + act);
    }

    static ReviewRefusedException ownWork(Reviewed document, String account) {
        return new ReviewRefusedException(
                ReviewRefusal.OWN_WORK,
                "'" + document.documentId() + "' was written by " + account + ", and is to be approved by another");
    }

    /** @param pictures their ids */
    public static ReviewRefusedException pictures(Collection<String> pictures) {
        return new ReviewRefusedException(ReviewRefusal.PICTURE, "there is no picture " + String.join(", ", pictures));
    }
}
