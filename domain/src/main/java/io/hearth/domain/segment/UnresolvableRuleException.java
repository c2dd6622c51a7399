package io.hearth.domain.segment;

import java.util.List;
import java.util.stream.Collectors;

/** A rule names segments or lists that cannot be put in their place. */
public final class UnresolvableRuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Why; the names in lower case are stable. */
    public enum Reason {
        UNKNOWN_SEGMENT,
        UNKNOWN_LIST,
        CYCLE,
        TOO_DEEP,
        TOO_MANY_NODES
    }

    private final Reason reason;

    private UnresolvableRuleException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static UnresolvableRuleException unknown(SegmentId segment) {
        return new UnresolvableRuleException(
                Reason.UNKNOWN_SEGMENT, "there is no segment " + segment + "; choose one that exists");
    }

    static UnresolvableRuleException unknown(SegmentListId list) {
        return new UnresolvableRuleException(
                Reason.UNKNOWN_LIST, "there is no list " + list + "; upload it first, or choose one that exists");
    }

    /** @param path of ids, the first and the last the same */
    static UnresolvableRuleException cycle(List<SegmentId> path) {
        String shown = path.stream().map(SegmentId::value).collect(Collectors.joining(" → "));
        return new UnresolvableRuleException(
                Reason.CYCLE, "segments name each other in a circle: " + shown + "; take one of them out");
    }

    static UnresolvableRuleException tooDeep() {
        return new UnresolvableRuleException(
                Reason.TOO_DEEP,
                "with the segments that it names, the rule is deeper than " + SegmentRule.MAX_DEPTH
                        + " levels; name fewer segments of segments");
    }

    static UnresolvableRuleException tooManyNodes() {
        return new UnresolvableRuleException(
                Reason.TOO_MANY_NODES,
                "with the segments that it names, the rule has more than " + RuleResolver.MAX_NODES
                        + " groups and conditions; name fewer or simpler segments");
    }

    public Reason reason() {
        return reason;
    }
}
