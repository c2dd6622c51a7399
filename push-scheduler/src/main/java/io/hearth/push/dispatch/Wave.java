package io.hearth.push.dispatch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One body for many fans: of a campaign, or of a step of a plan. An answer to one fan is of neither.
 *
 * @param campaignId null for a plan's
 * @param planId null for a campaign's, as are step and body
 * @param body the content that the text is from, as it is written down
 */
record Wave(
        long waveId,
        @Nullable String campaignId,
        @Nullable String planId,
        @Nullable String step,
        String text,
        @Nullable String body) {

    /** What a step does without WeChat. */
    static Wave inHouse(String planId, String step) {
        return new Wave(0, null, planId, step, "", null);
    }

    /** What a step says to each fan by itself. */
    static Wave direct(String planId, String step, String body) {
        return new Wave(0, null, planId, step, "", body);
    }

    /** What people answer to fans. */
    static Wave answers() {
        return new Wave(0, null, null, "answer", "", null);
    }

    /** For the log. */
    String label() {
        if (campaignId == null && planId == null) {
            return "Answers";
        }
        return campaignId == null ? "Plan " + planId + ", step " + step : "Campaign " + campaignId;
    }

    /** What tells one touchpoint of a fan from others: campaigns have one for each fan, plans one for each row. */
    String occasion(Touchpoint touchpoint) {
        return campaignId == null ? "touchpoint-" + touchpoint.id() : campaignId;
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        put(attributes, "campaign_id", campaignId);
        put(attributes, "plan_id", planId);
        put(attributes, "step", step);
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
