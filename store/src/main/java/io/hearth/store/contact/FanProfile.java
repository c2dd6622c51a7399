package io.hearth.store.contact;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.SegmentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found out about the contact behind a fan, as far as plans ask for it.
 *
 * @param milestones by the type of the interaction that brought the contact to a stage, when that was: a reservation, a
 *     contract, a handover
 * @param bestHour the hour, 0 to 23, in which the contact is most active; null when the run does not tell
 */
public record FanProfile(
        OpenId openId,
        FunnelStage stage,
        Instant firstContactAt,
        List<SegmentId> segmentIds,
        Map<InteractionType, Instant> milestones,
        @Nullable Integer bestHour) {

    public FanProfile {
        segmentIds = List.copyOf(segmentIds);
        milestones = Map.copyOf(milestones);
    }
}
