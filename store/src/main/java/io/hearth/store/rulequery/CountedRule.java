package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.Behaviour;
import io.hearth.store.elastic.SideBySide;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;

/**
 * A rule with behaviours, as queries over the contacts of one range of subjects after another: who did what is counted for
 * the range first, and then named in the query.
 */
final class CountedRule {

    private final RuleQuestion question;
    private final List<Behaviour> behaviours;
    private final Map<Behaviour, Query> settled;
    private final BehaviourCounts counts;
    private final LinkedContacts linked;

    /** @param settled who did what need not be counted any more */
    CountedRule(
            RuleQuestion question,
            List<Behaviour> behaviours,
            Map<Behaviour, Query> settled,
            BehaviourCounts counts,
            LinkedContacts linked) {
        this.question = question;
        this.behaviours = List.copyOf(behaviours);
        this.settled = Map.copyOf(settled);
        this.counts = counts;
        this.linked = linked;
    }

    /** Takes the query of one range. */
    @FunctionalInterface
    interface Sink {
        void add(Query query) throws IOException;
    }

    /**
     * Gives the queries of all ranges, and one of those whose keys may lie in several; a range with too many subjects is
     * split. Ranges are counted beside each other, and the sink is called by several threads.
     */
    void queries(List<SubjectRange> ranges, Sink sink) throws IOException {
        List<Callable<SubjectRange>> parts = new ArrayList<>();
        for (SubjectRange range : ranges) {
            parts.add(() -> {
                ofRange(range, sink);
                return range;
            });
        }
        SideBySide.all(parts);
        Map<Behaviour, Query> found = new HashMap<>(settled);
        for (Behaviour behaviour : behaviours) {
            // Of whom documents say it surely, nobody was counted.
            Query surely = question.bounds(behaviour).surely();
            found.put(behaviour, Queries.any(List.of(surely, linked.who(behaviour, counts))));
        }
        sink.add(Queries.all(List.of(question.query(behaviour -> got(found, behaviour)), LinkedContacts.ALL)));
    }

    private void ofRange(SubjectRange range, Sink sink) throws IOException {
        Map<Behaviour, Query> found = new HashMap<>(settled);
        if (count(range, found, sink)) {
            Query whole = question.query(behaviour -> got(found, behaviour));
            sink.add(Queries.all(List.of(whole, range.query("subjects"), Queries.not(LinkedContacts.ALL))));
        }
    }

    /** @return false if the range was split, and its parts were given to the sink */
    private boolean count(SubjectRange range, Map<Behaviour, Query> found, Sink sink) throws IOException {
        for (Behaviour behaviour : behaviours) {
            BehaviourCounts.Answer answer = counts.count(behaviour, range.query("subject"), threshold(behaviour));
            if (!answer.isWhole()) {
                for (SubjectRange part : range.splitAt(middle(behaviour, range))) {
                    ofRange(part, sink);
                }
                return false;
            }
            found.put(behaviour, query(behaviour, answer.counts()));
        }
        return true;
    }

    /** Who did it less often needs no name: they are those left over, or are not wanted. */
    private static long threshold(Behaviour behaviour) {
        return behaviour.holds(0) ? behaviour.atMost() + 1 : behaviour.atLeast();
    }

    /** A part of those who did it at all, however often, is enough to find a middle. */
    private String middle(Behaviour behaviour, SubjectRange range) throws IOException {
        List<String> some = counts.count(behaviour, range.query("subject"), 1).counts().keySet().stream()
                .sorted()
                .toList();
        return some.get(some.size() / 2);
    }

    /** Whoever is not counted did it 0 times, which may be what is asked for. */
    private static Query query(Behaviour behaviour, Map<String, Long> counts) {
        BiPredicate<String, Long> holds = (subject, count) -> behaviour.holds(count);
        if (!behaviour.holds(0)) {
            return Queries.terms("subjects", subjects(counts, holds));
        }
        Query others = Queries.terms("subjects", subjects(counts, holds.negate()));
        return Query.of(q -> q.bool(b -> b.mustNot(others)));
    }

    private static List<String> subjects(Map<String, Long> counts, BiPredicate<String, Long> wanted) {
        return counts.entrySet().stream()
                .filter(count -> wanted.test(count.getKey(), count.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Query got(Map<Behaviour, Query> found, Behaviour behaviour) {
        Query query = found.get(behaviour);
        if (query == null) {
            throw new IllegalStateException("not counted: " + behaviour);
        }
        return query;
    }
}
