package io.hearth.api.review;

import io.hearth.api.user.StaffNames;
import io.hearth.push.review.ReviewState;
import io.hearth.push.review.Reviewed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands.
 *
 * @param approvedVersion the version in force; null before the first approval
 * @param authors none of them may approve this version
 * @param authorNames what the authors are called, in their order
 * @param reviewerName what the reviewer is called
 * @param note why it was sent back
 * @param revision also the ETag
 */
public record ReviewItem(
        int version,
        @Nullable Integer approvedVersion,
        boolean retired,
        ReviewState state,
        String hash,
        List<String> authors,
        List<String> authorNames,
        @Nullable String reviewer,
        @Nullable String reviewerName,
        @Nullable String note,
        long revision,
        Instant updatedAt) {

    /** @param names of everybody in it */
    public static ReviewItem of(Reviewed review, StaffNames names) {
        List<String> authors = review.authors().stream().sorted().toList();
        String reviewer = review.reviewer();
        return new ReviewItem(
                review.version(),
                review.approvedVersion(),
                review.retired(),
                review.state(),
                review.hash(),
                authors,
                authors.stream().map(names::of).toList(),
                reviewer,
                reviewer == null ? null : names.of(reviewer),
                review.note(),
                review.revision(),
                review.updatedAt());
    }
}
