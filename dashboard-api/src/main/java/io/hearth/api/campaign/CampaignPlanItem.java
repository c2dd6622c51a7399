package io.hearth.api.campaign;

import io.hearth.api.review.ReviewItem;
import io.hearth.api.user.StaffNames;
import io.hearth.push.campaign.CampaignPlanView;
import io.hearth.push.campaign.CampaignWarning;
import io.hearth.push.json.PushJson;
import io.hearth.push.plan.PinnedContent;
import io.hearth.push.plan.PlanState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One campaign plan in the version being worked on.
 *
 * @param campaign as in the request
 * @param contents the contents' versions that it was submitted with, by the arms' keys
 * @param state ACTIVE, PAUSED or STOPPED; null until it is started
 * @param runningVersion the version in force; null until it is started
 * @param nextAt when its next campaign goes out; null when none is to come
 * @param warnings what can be said of its schedule and audience without looking at the fans
 */
record CampaignPlanItem(
        String planId,
        String name,
        JsonNode campaign,
        Map<String, PinnedContent> contents,
        @Nullable Integer audienceVersion,
        @Nullable PlanState state,
        @Nullable Integer runningVersion,
        @Nullable Instant nextAt,
        List<CampaignWarning> warnings,
        ReviewItem review) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static CampaignPlanItem of(CampaignPlanView plan, List<CampaignWarning> warnings, StaffNames names) {
        return new CampaignPlanItem(
                plan.planId(),
                plan.review().name(),
                JSON.readTree(PushJson.write(plan.rules())),
                new TreeMap<>(plan.contents()),
                plan.audienceVersion(),
                plan.state(),
                plan.runningVersion(),
                plan.nextAt(),
                warnings,
                ReviewItem.of(plan.review(), names));
    }
}
