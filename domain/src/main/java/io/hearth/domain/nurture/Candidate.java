package io.hearth.domain.nurture;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan must know of a fan.
 *
 * @param anchors when what happened; what never happened, or was cancelled, is missing
 * @param bestHour learnt from what the fan did, 0 to 23; null when too little is known
 */
public record Candidate(
        OpenId openId,
        FunnelStage stage,
        Set<SegmentId> segments,
        Map<Anchor, Instant> anchors,
        @Nullable Integer bestHour,
        boolean following,
        boolean optedOut) {

    public Candidate {
        segments = Set.copyOf(segments);
        anchors = Map.copyOf(anchors);
        if (bestHour != null && (bestHour < 0 || bestHour > 23)) {
            throw new IllegalArgumentException("hour " + bestHour + " is not from 0 to 23");
        }
    }

    /** The same fan as the live fan state knows them. */
    public Candidate withReach(boolean followsNow, boolean hasOptedOut) {
        return new Candidate(openId, stage, segments, anchors, bestHour, followsNow, hasOptedOut);
    }
}
