package io.hearth.api.review;

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
        @Nullable String reviewer,
        @Nullable String note,
        long revision,
        Instant updatedAt) {

    public static ReviewItem of(Reviewed review) {
        return new ReviewItem(
                review.version(),
                review.approvedVersion(),
                review.retired(),
                review.state(),
                review.hash(),
                review.authors().stream().sorted().toList(),
                review.reviewer(),
                review.note(),
                review.revision(),
                review.updatedAt());
    }
}
