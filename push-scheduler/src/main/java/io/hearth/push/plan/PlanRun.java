package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.PlanRules;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fan's way through a plan, as it is kept.
 *
 * @param hour the best hour that it was planned with
 * @param segmentIds those that decide which variant the fan gets
 */
record PlanRun(
        long id,
        OpenId openId,
        int runNo,
        Instant anchorAt,
        int hour,
        String stage,
        Set<String> segmentIds,
        int version,
        boolean active,
        Instant lastDueAt,
        @Nullable Instant endedAt) {

    PlanRun {
        segmentIds = Set.copyOf(segmentIds);
    }

    PlanRules.LastRun asLastRun() {
        return new PlanRules.LastRun(anchorAt, active, endedAt);
    }
}
