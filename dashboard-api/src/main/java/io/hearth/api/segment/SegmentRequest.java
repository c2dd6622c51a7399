package io.hearth.api.segment;

import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.segment.SegmentRule;
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
        SegmentRule checkedRule = SentRule.check(rule, errors);
        errors.throwIfAny();
        if (checkedRule == null) {
            throw new IllegalStateException("a rule that is null was reported");
        }
        return new NewSegment(checkedName, checkedDescription, checkedRule);
    }
}
