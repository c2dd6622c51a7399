package io.hearth.domain.nurture;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * What ends a fan's run, beside no longer following and opting out, which always do.
 *
 * @param goal the stage for which the plan works: whoever has reached it leaves, and does not enter; null for none
 * @param whenLeavingAudience whether a fan who is no longer in the plan's audience leaves
 * @param segment whoever comes into it leaves; null for none
 */
public record ExitRule(
        @Nullable FunnelStage goal,
        boolean whenLeavingAudience,
        @Nullable SegmentId segment) {

    /** Nothing but no longer following and opting out. */
    public static final ExitRule NONE = new ExitRule(null, false, null);

    public static ExitRule at(FunnelStage goal) {
        return new ExitRule(goal, false, null);
    }
}
