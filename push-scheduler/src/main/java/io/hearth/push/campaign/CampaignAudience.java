package io.hearth.push.campaign;

import io.hearth.domain.segment.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign is for: a segment as it is when the campaign starts, or the fans of a file.
 *
 * @param file an id that {@link AudienceFiles} gave
 */
public record CampaignAudience(
        @Nullable SegmentId segment, @Nullable String file) {

    /** @throws IllegalArgumentException unless it is exactly one of them */
    public CampaignAudience {
        if ((segment == null) == (file == null)) {
            throw new IllegalArgumentException("a campaign is for a segment or for a file");
        }
    }
}
