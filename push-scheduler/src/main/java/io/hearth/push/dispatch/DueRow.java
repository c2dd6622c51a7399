package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import java.time.Instant;
import java.util.Set;

/**
 * A touchpoint of a plan whose instant has come.
 *
 * @param plannedAt when it was due at first; its lateness counts from here
 * @param stage the fan's, as the last planning saw it; it decides the variant, as the segments do
 */
record DueRow(
        long touchpointId,
        OpenId openId,
        Instant dueAt,
        Instant plannedAt,
        String step,
        FunnelStage stage,
        Set<SegmentId> segments) {

    DueRow {
        segments = Set.copyOf(segments);
    }

    Touchpoint touchpoint() {
        return new Touchpoint(touchpointId, openId, dueAt);
    }
}
