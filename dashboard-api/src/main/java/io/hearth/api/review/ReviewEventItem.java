package io.hearth.api.review;

import io.hearth.api.user.StaffNames;
import io.hearth.push.review.ReviewAct;
import io.hearth.push.review.ReviewEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a document.
 *
 * @param hash of the document as it was then
 * @param name what the account's owner is called
 * @param note why it was sent back; null for every other act
 */
record ReviewEventItem(
        int version,
        ReviewAct act,
        String hash,
        String account,
        String name,
        @Nullable String note,
        Instant occurredAt) {

    static ReviewEventItem of(ReviewEvent event, StaffNames names) {
        return new ReviewEventItem(
                event.version(),
                event.act(),
                event.hash(),
                event.account(),
                names.of(event.account()),
                event.note(),
                event.occurredAt());
    }
}
