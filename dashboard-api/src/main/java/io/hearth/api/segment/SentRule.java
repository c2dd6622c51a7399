package io.hearth.api.segment;

import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.segment.UnresolvableRuleException;
import io.hearth.store.segment.InvalidSegmentRuleException;
import io.hearth.store.segment.RuleProblem;
import io.hearth.store.segment.SegmentRuleJson;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rule in a request, under the field {@code rule}. */
final class SentRule {

    private static final String POINTER = "/rule";

    private SentRule() {}

    /** The rule; null if there is none or something is wrong with it, which is then among the errors. */
    static @Nullable SegmentRule check(@Nullable JsonNode rule, FieldErrors errors) {
        if (rule == null || rule.isNull()) {
            errors.add(POINTER, RuleProblem.Code.MISSING.code(), "is missing");
            return null;
        }
        try {
            return SegmentRuleJson.parse(rule.toString());
        } catch (InvalidSegmentRuleException e) {
            e.problems()
                    .forEach(problem -> errors.add(
                            POINTER + problem.pointer(), problem.code().code(), problem.message()));
            return null;
        }
    }

    /** A rule that names what cannot be put in its place. */
    static void add(UnresolvableRuleException unresolvable, FieldErrors errors) {
        String code = unresolvable.reason().name().toLowerCase(Locale.ROOT);
        errors.add(POINTER, code, String.valueOf(unresolvable.getMessage()));
    }
}
