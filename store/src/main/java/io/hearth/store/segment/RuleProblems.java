package io.hearth.store.segment;

import io.hearth.domain.segment.SegmentRule;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong while a rule is read, and counts its nodes. */
final class RuleProblems {

    /** More than this help nobody. */
    private static final int MAX_TOLD = 50;

    private final List<RuleProblem> problems = new ArrayList<>();
    private int found;
    private int nodes;

    void add(String pointer, RuleProblem.Code code, String message) {
        found++;
        if (problems.size() < MAX_TOLD) {
            problems.add(new RuleProblem(pointer, code, message));
        }
    }

    /** How many were found so far: who reads a node compares before and after. */
    int found() {
        return found;
    }

    /** Counts one group or condition; false when there are too many, which is told once. */
    boolean countNode(String pointer) {
        if (++nodes == SegmentRule.MAX_NODES + 1) {
            add(
                    pointer,
                    RuleProblem.Code.TOO_MANY_NODES,
                    "more than " + SegmentRule.MAX_NODES
                            + " groups and conditions; save a part as a segment and name it with segment_in");
        }
        return nodes <= SegmentRule.MAX_NODES;
    }

    InvalidSegmentRuleException exception() {
        return InvalidSegmentRuleException.of(problems);
    }
}
