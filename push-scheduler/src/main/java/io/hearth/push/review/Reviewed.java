package io.hearth.push.review;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document in the version being worked on.
 *
 * @param approvedVersion the version in force; null before the first approval
 * @param json the document as it was written
 * @param hash of the document; what an approval holds for
 * @param authors everybody who had a hand in this version
 * @param note why it was sent back the last time; null when it was not
 * @param revision counts every change of the document
 */
public record Reviewed(
        String documentId,
        DocumentKind kind,
        String name,
        int version,
        @Nullable Integer approvedVersion,
        boolean retired,
        ReviewState state,
        String json,
        String hash,
        Set<String> authors,
        @Nullable String reviewer,
        @Nullable String note,
        long revision,
        Instant updatedAt) {

    public Reviewed {
        authors = Set.copyOf(authors);
    }
}
