package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A rule as far as the documents of contacts can answer it. The query gives the same contacts as {@link
 * SegmentRule#matches}, for the run whose documents are asked and its instant.
 */
public sealed interface ElasticRule {

    /**
     * The documents suffice.
     *
     * @param query without scores
     */
    record Compiled(Query query) implements ElasticRule {}

    /**
     * More has to be asked; the conditions are in the order of the rule, each once.
     *
     * @param open those that documents answer by a query for most contacts, and for the others by the days that they hold
     * @param counted those for which interactions have to be counted
     */
    record Incomplete(List<Behaviour> open, List<Behaviour> counted) implements ElasticRule {
        public Incomplete {
            open = List.copyOf(open);
            counted = List.copyOf(counted);
        }
    }

    /**
     * Compiles a rule.
     *
     * @param rule without names of segments and lists
     * @param today the human day of the instant asked about
     */
    static ElasticRule compile(SegmentRule rule, LocalDate today, HumanTime humanTime) {
        Set<Behaviour> open = new LinkedHashSet<>();
        Set<Behaviour> counted = new LinkedHashSet<>();
        visit(rule, "", (behaviour, pointer) -> {
            Optional<Bounds> bounds = DocumentBehaviour.bounds(behaviour, today, humanTime);
            if (bounds.isEmpty()) {
                counted.add(behaviour);
            } else if (!bounds.get().areExact()) {
                open.add(behaviour);
            }
        });
        return open.isEmpty() && counted.isEmpty()
                ? new Compiled(new RuleQuery(today, humanTime, ElasticRule::refuse).of(rule))
                : new Incomplete(List.copyOf(open), List.copyOf(counted));
    }

    /** Where those conditions stand in a rule, as JSON pointers. */
    static List<String> pointers(SegmentRule rule, Collection<Behaviour> wanted) {
        List<String> pointers = new ArrayList<>();
        visit(rule, "", (behaviour, pointer) -> {
            if (wanted.contains(behaviour)) {
                pointers.add(pointer);
            }
        });
        return pointers;
    }

    private static void visit(SegmentRule rule, String pointer, BiConsumer<Behaviour, String> visitor) {
        if (rule instanceof Behaviour behaviour) {
            visitor.accept(behaviour, pointer);
        } else if (rule instanceof GroupRule group) {
            String child = pointer + "/" + group.kind().name().toLowerCase(Locale.ROOT) + "/";
            for (int i = 0; i < group.parts().size(); i++) {
                visit(group.parts().get(i), child + i, visitor);
            }
        }
    }

    private static Query refuse(Behaviour behaviour) {
        throw new IllegalStateException("the documents of contacts do not know " + behaviour);
    }
}
