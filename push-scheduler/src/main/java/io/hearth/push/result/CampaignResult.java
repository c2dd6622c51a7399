package io.hearth.push.result;

import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign. Every figure but WeChat's total is counted fan by fan.
 *
 * @param from the campaign's start
 * @param until what happened from then on is not the campaign's any more
 * @param complete whether that has passed; until then the figures grow
 * @param goal what counts as converted
 * @param arms one for each content; one without a key for a campaign of one text
 * @param control those who were left alone
 */
public record CampaignResult(
        String campaignId,
        Instant from,
        Instant until,
        boolean complete,
        Set<InteractionType> goal,
        List<Arm> arms,
        Control control) {

    public CampaignResult {
        goal = Set.copyOf(goal);
        arms = List.copyOf(arms);
    }

    /**
     * @param planned fans in the arm, sent to or not
     * @param reached those for whom WeChat accepted the message: they were in its audience, no more is known
     * @param opened of the reached, those who opened a tracked link
     * @param clicked of the reached, those who clicked in the account's menu
     * @param answered of the reached, those who wrote to the account
     * @param converted of the planned, those who did what the campaign wants
     * @param lift over the control group; null without one, or without anybody in the arm
     */
    public record Arm(
            String key,
            long planned,
            long reached,
            long opened,
            long clicked,
            long answered,
            long converted,
            @Nullable Lift lift) {}

    public record Control(long fans, long converted) {}
}
