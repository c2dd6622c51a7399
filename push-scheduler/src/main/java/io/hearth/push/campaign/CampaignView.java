package io.hearth.push.campaign;

import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign and what has become of it.
 *
 * @param segmentId null for one that is for the fans of a file
 * @param campaignPlanId the plan that made it; null for one of its own
 * @param reason why it FAILED; null otherwise
 * @param planned how many fans its audience had when it started; 0 before
 * @param controls how many were left alone, beside the planned ones
 * @param version counts its changes
 * @param touchpoints how many touchpoints are in each state, every state named; their sum is {@code planned}
 * @param skippedReasons how many were left out, by reason
 * @param failedReasons how many were refused, by reason
 * @param wechatTotal what WeChat tells about the sends as a whole; null until it does
 */
public record CampaignView(
        String campaignId,
        String name,
        @Nullable String segmentId,
        @Nullable String audienceFileId,
        @Nullable String campaignPlanId,
        String text,
        Instant sendAt,
        CampaignState state,
        @Nullable String reason,
        String createdBy,
        Instant createdAt,
        long planned,
        long controls,
        long version,
        Map<TouchpointState, Long> touchpoints,
        Map<String, Long> skippedReasons,
        Map<String, Long> failedReasons,
        @Nullable WeChatTotal wechatTotal) {

    public CampaignView {
        touchpoints = Map.copyOf(touchpoints);
        skippedReasons = Map.copyOf(skippedReasons);
        failedReasons = Map.copyOf(failedReasons);
    }
}
