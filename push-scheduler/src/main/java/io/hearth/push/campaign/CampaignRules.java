package io.hearth.push.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign plan says: who gets which content when, and what is hoped for.
 *
 * @param arms 1 to 10 contents; with more than one each fan gets one of them, always the same
 * @param controlPercent of the audience who are left alone, 0 to 50
 */
public record CampaignRules(
        CampaignAudience audience,
        List<CampaignArm> arms,
        int controlPercent,
        CampaignSchedule schedule,
        CampaignGoal goal) {

    private static final int MAX_ARMS = 10;
    private static final int MAX_CONTROL = 50;

    /** @throws IllegalArgumentException with the field and its value */
    public CampaignRules {
        require("audience", audience);
        require("schedule", schedule);
        goal = goal == null ? CampaignGoal.DEFAULT : goal;
        arms = arms == null ? List.of() : List.copyOf(arms);
        if (arms.isEmpty() || arms.size() > MAX_ARMS) {
            throw new IllegalArgumentException(arms.size() + " arms are not from 1 to " + MAX_ARMS);
        }
        if (arms.stream().map(CampaignArm::key).distinct().count() < arms.size()) {
            throw new IllegalArgumentException("two arms have the same key");
        }
        if (controlPercent < 0 || controlPercent > MAX_CONTROL) {
            throw new IllegalArgumentException(
                    "control_percent " + controlPercent + " is not from 0 to " + MAX_CONTROL);
        }
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }
}
