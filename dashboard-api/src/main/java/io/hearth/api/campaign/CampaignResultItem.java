package io.hearth.api.campaign;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.result.CampaignResult;
import io.hearth.push.result.Lift;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign. Each figure says whether it was counted fan by fan or is WeChat's total.
 *
 * @param until what happened from then on does not count
 * @param complete whether that has passed
 * @param goal what counts as converted
 * @param control those who were left alone
 * @param wechatTotal what WeChat tells of the sends as a whole: never which fan; null until it does
 */
record CampaignResultItem(
        String campaignId,
        Instant from,
        Instant until,
        boolean complete,
        Set<InteractionType> goal,
        List<ArmItem> arms,
        ControlItem control,
        @Nullable TotalItem wechatTotal) {

    /** How a figure came about. */
    enum Basis {
        /** Counted fan by fan. */
        PER_FAN,
        /** One number from WeChat, approximate. */
        WECHAT_TOTAL
    }

    record Figure(long count, Basis basis) {

        static Figure perFan(long count) {
            return new Figure(count, Basis.PER_FAN);
        }

        static Figure total(long count) {
            return new Figure(count, Basis.WECHAT_TOTAL);
        }
    }

    /**
     * @param arm its key; empty for a campaign of one text
     * @param reached were in the audience that WeChat accepted
     * @param opened a tracked link, of the reached
     * @param clicked in the menu, of the reached
     * @param answered with a message, of the reached
     * @param converted of the planned
     */
    record ArmItem(
            String arm,
            Figure planned,
            Figure reached,
            Figure opened,
            Figure clicked,
            Figure answered,
            Figure converted,
            @Nullable LiftItem lift) {

        static ArmItem of(CampaignResult.Arm arm) {
            return new ArmItem(
                    arm.key(),
                    Figure.perFan(arm.planned()),
                    Figure.perFan(arm.reached()),
                    Figure.perFan(arm.opened()),
                    Figure.perFan(arm.clicked()),
                    Figure.perFan(arm.answered()),
                    Figure.perFan(arm.converted()),
                    LiftItem.of(arm.lift()));
        }
    }

    /**
     * @param difference of the shares that converted, of all planned and of all left alone
     * @param confidence of the interval from low to high
     * @param clear whether the interval leaves 0 out
     */
    record LiftItem(double difference, double low, double high, double confidence, String method, boolean clear) {

        static @Nullable LiftItem of(@Nullable Lift lift) {
            return lift == null
                    ? null
                    : new LiftItem(
                            lift.difference(),
                            lift.low(),
                            lift.high(),
                            0.95,
                            "difference of two proportions, Newcombe's hybrid score interval; everybody counts as assigned",
                            lift.isClear());
        }
    }

    record ControlItem(Figure fans, Figure converted) {}

    record TotalItem(String status, Figure total, Figure filtered, Figure sent, Figure errors) {

        static @Nullable TotalItem of(CampaignView campaign) {
            var total = campaign.wechatTotal();
            return total == null
                    ? null
                    : new TotalItem(
                            total.status(),
                            Figure.total(total.totalCount()),
                            Figure.total(total.filterCount()),
                            Figure.total(total.sentCount()),
                            Figure.total(total.errorCount()));
        }
    }

    static CampaignResultItem of(CampaignResult result, CampaignView campaign) {
        return new CampaignResultItem(
                result.campaignId(),
                result.from(),
                result.until(),
                result.complete(),
                new TreeSet<>(result.goal()),
                result.arms().stream().map(ArmItem::of).toList(),
                new ControlItem(
                        Figure.perFan(result.control().fans()),
                        Figure.perFan(result.control().converted())),
                TotalItem.of(campaign));
    }
}
