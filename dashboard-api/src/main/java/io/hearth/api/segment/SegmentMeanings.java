package io.hearth.api.segment;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.RuleResolver;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentListId;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.segment.UnresolvableRuleException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules mean: the names of segments and lists in them replaced by what they stand for now. */
final class SegmentMeanings {

    private final SegmentRows rows;
    private final SegmentListRows lists;

    SegmentMeanings(SegmentRows rows, SegmentListRows lists) {
        this.rows = rows;
        this.lists = lists;
    }

    /** Of all segments. */
    List<SegmentDefinition> all() {
        List<SegmentDefinition> written = written();
        RuleResolver resolver = resolver(written);
        return written.stream()
                .map(segment -> new SegmentDefinition(
                        segment.segmentId(),
                        segment.name(),
                        segment.version(),
                        resolver.resolve(segment.segmentId(), segment.rule())))
                .toList();
    }

    /** @throws UnresolvableRuleException if the rule names what is not there */
    SegmentRule of(SegmentRule rule) {
        return resolver(written()).resolve(rule);
    }

    /** @throws UnresolvableRuleException if the rule names what is not there, or leads back to the segment */
    SegmentRule of(SegmentId segmentId, SegmentRule rule) {
        return resolver(written()).resolve(segmentId, rule);
    }

    private List<SegmentDefinition> written() {
        return rows.list().stream().map(SavedSegment::definition).toList();
    }

    private RuleResolver resolver(List<SegmentDefinition> written) {
        Map<SegmentId, SegmentRule> rules =
                written.stream().collect(Collectors.toMap(SegmentDefinition::segmentId, SegmentDefinition::rule));
        Map<SegmentListId, Optional<Set<Subject>>> known = new HashMap<>();
        return new RuleResolver(rules, list -> known.computeIfAbsent(list, lists::findSubjects));
    }
}
