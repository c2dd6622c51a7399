package io.hearth.store.segment;

import java.util.List;
import java.util.stream.Collectors;

/** A segment rule's JSON says something that cannot be meant; all of it is told at once. */
public final class InvalidSegmentRuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    private InvalidSegmentRuleException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    static InvalidSegmentRuleException of(List<RuleProblem> problems) {
        return new InvalidSegmentRuleException(problems);
    }

    /** At least one, in the order of the document. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
