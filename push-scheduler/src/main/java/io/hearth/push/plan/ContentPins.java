package io.hearth.push.plan;

import io.hearth.push.review.DocumentHash;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;

/** Fixes which version of a content an approval is given for: the one that is approved now. */
public final class ContentPins {

    private final ReviewedDocuments documents;

    public ContentPins(ReviewedDocuments documents) {
        this.documents = documents;
    }

    /** @throws PlanRefusedException CONTENT if it does not exist, is retired or was never approved */
    public PinnedContent pin(String contentId) {
        Reviewed content = documents
                .find(DocumentKind.CONTENT, contentId)
                .orElseThrow(() -> PlanRefusedException.content(contentId, "does not exist"));
        if (content.retired()) {
            throw PlanRefusedException.content(contentId, "is retired");
        }
        Integer version = content.approvedVersion();
        if (version == null) {
            throw PlanRefusedException.content(contentId, "was never approved");
        }
        String json = documents
                .findApproved(contentId, version)
                .orElseThrow(() -> PlanRefusedException.content(contentId, "is not in force"));
        return new PinnedContent(version, DocumentHash.of(json));
    }
}
