package io.hearth.api.segment;

import io.hearth.api.problem.Characters;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.store.segment.InvalidSegmentRuleException;
import io.hearth.store.segment.SegmentRuleJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the form sends. */
record SegmentRequest(
        @Nullable String name,
        @Nullable String description,
        @Nullable JsonNode rule) {

    /** @throws io.hearth.api.problem.ProblemException with all fields that are not valid */
    NewSegment check() {
        FieldErrors errors = new FieldErrors();
        String checkedName = errors.line("name", name, NewSegment.MAX_NAME);
        String checkedDescription = description == null || description.isBlank()
                ? ""
                : errors.line("description", description, NewSegment.MAX_DESCRIPTION);
        SegmentRule checkedRule = checkRule(errors);
        errors.throwIfAny();
        if (checkedRule == null) {
            throw new IllegalStateException("a rule that is null was reported");
        }
        return new NewSegment(checkedName, checkedDescription, checkedRule);
    }

    private @Nullable SegmentRule checkRule(FieldErrors errors) {
        if (rule == null || rule.isNull()) {
            errors.add("rule", "is missing");
            return null;
        }
        try {
            SegmentRule parsed = SegmentRuleJson.parse(rule.toString());
            if (areStorable(rule)) {
                return parsed;
            }
            errors.add("rule", "has characters that no text has");
        } catch (InvalidSegmentRuleException e) {
            errors.add(e.path().replaceFirst("^\\$", "rule"), message(e));
        } catch (IllegalArgumentException e) {
            errors.add("rule", String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static boolean areStorable(JsonNode node) {
        return node.isString()
                ? Characters.areStorable(node.stringValue())
                : node.valueStream().allMatch(SegmentRequest::areStorable);
    }

    /** Without the path, which the field names. */
    private static String message(InvalidSegmentRuleException invalid) {
        String message = String.valueOf(invalid.getMessage());
        String prefix = invalid.path() + ": ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }
}
