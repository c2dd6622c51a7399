package io.hearth.domain.segment;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.GroupRule.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts the rules of segments and the subjects of lists in the place of their names, so that a rule can be evaluated by
 * itself.
 */
public final class RuleResolver {

    /** Twice what a person may write; an Elasticsearch of the smallest heap takes 1,024 clauses. */
    public static final int MAX_NODES = 1_000;

    private final Map<SegmentId, SegmentRule> segments;
    private final Function<SegmentListId, Optional<Set<Subject>>> lists;

    /**
     * Knows what names stand for.
     *
     * @param segments rules as they were written
     * @param lists finds the subjects of a list; asked only for lists that are named
     */
    public RuleResolver(Map<SegmentId, SegmentRule> segments, Function<SegmentListId, Optional<Set<Subject>>> lists) {
        this.segments = Map.copyOf(segments);
        this.lists = lists;
    }

    /**
     * A rule without names.
     *
     * @throws UnresolvableRuleException if a name stands for nothing or for itself, or too much stands behind the names
     */
    public SegmentRule resolve(SegmentRule rule) {
        return new Resolution().resolve(rule, List.of(), 1);
    }

    /**
     * The rule of a segment, without names; what the segment itself says need not be among the known ones.
     *
     * @throws UnresolvableRuleException as {@link #resolve(SegmentRule)}, and if the rule leads back to the segment
     */
    public SegmentRule resolve(SegmentId segment, SegmentRule rule) {
        return new Resolution().resolve(rule, List.of(segment), 1);
    }

    /** The segments that the rule itself names. */
    public static Set<SegmentId> segmentsIn(SegmentRule rule) {
        return Set.copyOf(leaves(rule)
                .filter(RuleReference.SegmentIn.class::isInstance)
                .flatMap(leaf -> ((RuleReference.SegmentIn) leaf).segments().stream())
                .toList());
    }

    /** The lists that the rule itself names. */
    public static Set<SegmentListId> listsIn(SegmentRule rule) {
        return Set.copyOf(leaves(rule)
                .filter(RuleReference.ListIn.class::isInstance)
                .flatMap(leaf -> ((RuleReference.ListIn) leaf).lists().stream())
                .toList());
    }

    private static Stream<SegmentRule> leaves(SegmentRule rule) {
        return rule instanceof GroupRule group ? group.parts().stream().flatMap(RuleResolver::leaves) : Stream.of(rule);
    }

    private static SegmentRule any(List<SegmentRule> rules) {
        return rules.size() == 1 ? rules.get(0) : new GroupRule(Kind.ANY, rules);
    }

    /** One resolution. It stops as soon as there is too much: names of names multiply. */
    private final class Resolution {

        private int nodes;

        SegmentRule resolve(SegmentRule rule, List<SegmentId> path, int depth) {
            if (rule instanceof RuleReference.SegmentIn in) {
                boolean several = in.segments().size() > 1;
                count(several ? 1 : 0, depth);
                return any(in.segments().stream()
                        .sorted(Comparator.comparing(SegmentId::value))
                        .map(segment -> ofSegment(segment, path, several ? depth + 1 : depth))
                        .toList());
            }
            count(1, depth);
            if (rule instanceof RuleReference.ListIn in) {
                count(in.lists().size(), in.lists().size() > 1 ? depth + 1 : depth);
                return any(in.lists().stream()
                        .sorted(Comparator.comparing(SegmentListId::value))
                        .map(this::ofList)
                        .toList());
            }
            return rule instanceof GroupRule group ? ofGroup(group, path, depth) : rule;
        }

        private SegmentRule ofGroup(GroupRule group, List<SegmentId> path, int depth) {
            return new GroupRule(
                    group.kind(),
                    group.parts().stream()
                            .map(part -> resolve(part, path, depth + 1))
                            .toList());
        }

        private SegmentRule ofSegment(SegmentId segment, List<SegmentId> path, int depth) {
            List<SegmentId> longer = new ArrayList<>(path);
            longer.add(segment);
            if (path.contains(segment)) {
                throw UnresolvableRuleException.cycle(longer.subList(path.indexOf(segment), longer.size()));
            }
            SegmentRule rule = segments.get(segment);
            if (rule == null) {
                throw UnresolvableRuleException.unknown(segment);
            }
            return resolve(rule, longer, depth);
        }

        private SegmentRule ofList(SegmentListId list) {
            Set<Subject> subjects = lists.apply(list).orElseThrow(() -> UnresolvableRuleException.unknown(list));
            return new ContactCondition.SubjectIn(subjects);
        }

        private void count(int more, int depth) {
            nodes += more;
            if (depth > SegmentRule.MAX_DEPTH) {
                throw UnresolvableRuleException.tooDeep();
            }
            if (nodes > MAX_NODES) {
                throw UnresolvableRuleException.tooManyNodes();
            }
        }
    }
}
