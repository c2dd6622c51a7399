package io.hearth.push.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a document.
 *
 * @param hash of the document as it was then
 * @param note why it was sent back; null for every other act
 */
public record ReviewEvent(
        int version,
        ReviewAct act,
        String hash,
        String account,
        @Nullable String note,
        Instant occurredAt) {}
