package io.hearth.push.content;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another body for some of the fans.
 *
 * @param stage for fans in this stage; null for any
 * @param segment for fans in this segment; null for any
 */
public record Variant(@Nullable FunnelStage stage, @Nullable SegmentId segment, ContentBody body) {

    /** @throws IllegalArgumentException if it would be for everybody */
    public Variant {
        if (stage == null && segment == null) {
            throw new IllegalArgumentException("a variant is for a stage or a segment");
        }
    }

    boolean isFor(FunnelStage fansStage, Set<SegmentId> fansSegments) {
        return (stage == null || stage == fansStage) && (segment == null || fansSegments.contains(segment));
    }
}
