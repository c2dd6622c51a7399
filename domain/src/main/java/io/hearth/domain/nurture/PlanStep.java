package io.hearth.domain.nurture;

import java.util.regex.Pattern;

/**
 * One step of a plan: what is due when.
 *
 * @param key names the step through all versions of its plan: 1 to 40 lower-case letters, digits, hyphens
 * @param contentId what is pushed; which variant of it, is decided by the contact when it is due
 */
public record PlanStep(String key, String contentId, StepTiming timing) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException if the key has another form, or there is no content */
    public PlanStep {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "'" + key + "' is no step key: 1 to 40 lower-case letters, digits and hyphens");
        }
        if (contentId.isBlank()) {
            throw new IllegalArgumentException("step " + key + " has no content");
        }
    }
}
