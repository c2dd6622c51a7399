package io.hearth.push.campaign;

import io.hearth.push.plan.PinnedContent;
import io.hearth.push.plan.PlanState;
import io.hearth.push.review.ReviewDesk;
import io.hearth.push.review.Reviewed;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign plan as people see it.
 *
 * @param contents the contents' versions that it was submitted with, by the arms' keys
 * @param audienceVersion the version of the segment that it was submitted with
 * @param state null until it is started
 * @param runningVersion the version in force; null until it is started
 * @param nextAt when the next campaign goes out; null when none is to come
 */
public record CampaignPlanView(
        Reviewed review,
        CampaignRules rules,
        Map<String, PinnedContent> contents,
        @Nullable Integer audienceVersion,
        @Nullable PlanState state,
        @Nullable Integer runningVersion,
        @Nullable Instant nextAt)
        implements ReviewDesk.View {

    public CampaignPlanView {
        contents = Map.copyOf(contents);
    }

    public String planId() {
        return review.documentId();
    }
}
