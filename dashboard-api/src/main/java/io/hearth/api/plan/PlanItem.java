package io.hearth.api.plan;

import io.hearth.api.review.ReviewItem;
import io.hearth.api.user.StaffNames;
import io.hearth.push.json.PushJson;
import io.hearth.push.plan.PinnedContent;
import io.hearth.push.plan.PlanState;
import io.hearth.push.plan.PlanView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One plan in the version being worked on.
 *
 * @param plan as in the request
 * @param contents the contents' versions that it was submitted with, by their ids
 * @param audienceVersion the version of the audience's segment that it was submitted with
 * @param state ACTIVE, PAUSED or STOPPED; null until it is started
 * @param runningVersion the version in force; null until it is started
 */
record PlanItem(
        String planId,
        String name,
        JsonNode plan,
        Map<String, PinnedContent> contents,
        @Nullable Integer audienceVersion,
        @Nullable PlanState state,
        @Nullable Integer runningVersion,
        ReviewItem review) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static PlanItem of(PlanView plan, StaffNames names) {
        return new PlanItem(
                plan.planId(),
                plan.review().name(),
                JSON.readTree(PushJson.write(plan.document().plan())),
                plan.document().contents(),
                plan.document().audienceVersion(),
                plan.state(),
                plan.runningVersion(),
                ReviewItem.of(plan.review(), names));
    }
}
