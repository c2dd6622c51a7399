package io.hearth.api.campaign;

import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.campaign.WeChatTotal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One campaign and what has become of it.
 *
 * @param segmentId null for one that is for the fans of a file, as is the segment's name
 * @param campaignPlanId the plan that made it; null for one of its own
 * @param reason why it FAILED; null otherwise
 * @param controls fans who were left alone, beside the planned ones
 * @param version counts its changes; also the ETag
 * @param planned the sum of {@code touchpoints}, always
 * @param touchpoints every state is named
 */
record CampaignItem(
        String campaignId,
        String name,
        @Nullable String segmentId,
        @Nullable String segmentName,
        @Nullable String audienceFileId,
        @Nullable String campaignPlanId,
        String text,
        Instant sendAt,
        CampaignState state,
        @Nullable String reason,
        String createdBy,
        long planned,
        long controls,
        long version,
        Map<TouchpointState, Long> touchpoints,
        Map<String, Long> skippedReasons,
        Map<String, Long> failedReasons,
        @Nullable WechatTotal wechatTotal) {

    /** What WeChat tells about a mass send: totals, never which fan. */
    record WechatTotal(String status, long totalCount, long filterCount, long sentCount, long errorCount) {

        static @Nullable WechatTotal of(@Nullable WeChatTotal total) {
            return total == null
                    ? null
                    : new WechatTotal(
                            total.status(),
                            total.totalCount(),
                            total.filterCount(),
                            total.sentCount(),
                            total.errorCount());
        }
    }

    /** @param names those of the segments; one that is gone shows its id */
    static CampaignItem of(CampaignView campaign, Map<SegmentId, String> names) {
        @Nullable String segment = campaign.segmentId();
        return new CampaignItem(
                campaign.campaignId(),
                campaign.name(),
                segment,
                segment == null ? null : names.getOrDefault(new SegmentId(segment), segment),
                campaign.audienceFileId(),
                campaign.campaignPlanId(),
                campaign.text(),
                campaign.sendAt(),
                campaign.state(),
                campaign.reason(),
                campaign.createdBy(),
                campaign.planned(),
                campaign.controls(),
                campaign.version(),
                everyState(campaign.touchpoints()),
                new TreeMap<>(campaign.skippedReasons()),
                new TreeMap<>(campaign.failedReasons()),
                WechatTotal.of(campaign.wechatTotal()));
    }

    private static Map<TouchpointState, Long> everyState(Map<TouchpointState, Long> counts) {
        Map<TouchpointState, Long> all = new EnumMap<>(TouchpointState.class);
        for (TouchpointState state : TouchpointState.values()) {
            all.put(state, counts.getOrDefault(state, 0L));
        }
        return all;
    }
}
