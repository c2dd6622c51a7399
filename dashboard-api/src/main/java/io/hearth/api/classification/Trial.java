package io.hearth.api.classification;

import io.hearth.api.problem.FieldErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sentences to classify.
 *
 * @param rules null for those that hold
 */
record Trial(@Nullable JsonNode rules, @Nullable List<@Nullable String> texts) {

    private static final int MAX_TEXTS = 100;
    private static final int MAX_CHARACTERS = 2_000;

    /** @throws io.hearth.api.problem.ProblemException with all fields that are not valid */
    List<String> check() {
        FieldErrors errors = new FieldErrors();
        if (texts == null || texts.isEmpty() || texts.size() > MAX_TEXTS) {
            errors.add("texts", "needs 1 to " + MAX_TEXTS + " sentences");
            errors.throwIfAny();
            return List.of();
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text == null || text.length() > MAX_CHARACTERS) {
                errors.add("texts[" + i + "]", "is missing or has more than " + MAX_CHARACTERS + " characters");
            }
        }
        errors.throwIfAny();
        return texts.stream().map(text -> text == null ? "" : text).toList();
    }
}
