package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

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
     * Interactions have to be counted.
     *
     * @param behaviours the conditions that ask for it, in the order of the rule, each once
     * @param pointers where they stand in the rule, as JSON pointers
     */
    record NeedsRollups(List<Behaviour> behaviours, List<String> pointers) implements ElasticRule {
        public NeedsRollups {
            behaviours = List.copyOf(behaviours);
            pointers = List.copyOf(pointers);
        }
    }

    /**
     * Compiles a rule.
     *
     * @param rule without names of segments and lists
     * @param today the human day of the instant asked about
     */
    static ElasticRule compile(SegmentRule rule, LocalDate today, HumanTime humanTime) {
        List<Behaviour> behaviours = new ArrayList<>();
        List<String> pointers = new ArrayList<>();
        Predicate<Behaviour> isCounted = behaviour ->
                DocumentBehaviour.query(behaviour, today, humanTime).isEmpty();
        gather(rule, isCounted, "", behaviours, pointers);
        return behaviours.isEmpty()
                ? new Compiled(new RuleQuery(today, humanTime, ElasticRule::refuse).of(rule))
                : new NeedsRollups(behaviours.stream().distinct().toList(), pointers);
    }

    private static void gather(
            SegmentRule rule,
            Predicate<Behaviour> isCounted,
            String pointer,
            List<Behaviour> behaviours,
            List<String> pointers) {
        if (rule instanceof Behaviour behaviour) {
            if (isCounted.test(behaviour)) {
                behaviours.add(behaviour);
                pointers.add(pointer);
            }
        } else if (rule instanceof GroupRule group) {
            String child = pointer + "/" + group.kind().name().toLowerCase(Locale.ROOT) + "/";
            for (int i = 0; i < group.parts().size(); i++) {
                gather(group.parts().get(i), isCounted, child + i, behaviours, pointers);
            }
        }
    }

    private static Query refuse(Behaviour behaviour) {
        throw new IllegalStateException("the documents of contacts do not know " + behaviour);
    }
}
