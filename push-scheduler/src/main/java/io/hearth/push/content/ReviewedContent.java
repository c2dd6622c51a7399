package io.hearth.push.content;

import io.hearth.push.review.ReviewDesk;
import io.hearth.push.review.Reviewed;

/** A content in the version being worked on, and where that stands. */
public record ReviewedContent(Reviewed review, Content content) implements ReviewDesk.View {

    public String contentId() {
        return review.documentId();
    }

    /** Whether its approved text answers new followers. */
    public boolean isGreeting() {
        return contentId().equals(Contents.GREETING_ID);
    }
}
