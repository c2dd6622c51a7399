package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactGeneration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/**
 * A rule asked of the contacts of one run, at its instant.
 *
 * @param rule without names of segments and lists
 */
record RuleQuestion(SegmentRule rule, ContactGeneration generation, HumanTime humanTime) {

    LocalDate today() {
        return humanTime.dayOf(generation.run().asOf());
    }

    ElasticRule compiled() {
        return ElasticRule.compile(rule, today(), humanTime);
    }

    /** @param behaviours who did what the documents do not tell by themselves */
    Query query(Function<Behaviour, Query> behaviours) {
        return new RuleQuery(today(), humanTime, behaviours).of(rule);
    }

    /**
     * For whom it hangs on a behaviour whether the rule finds them.
     *
     * @param settled who did what else
     */
    Query hangingOn(Behaviour behaviour, Map<Behaviour, Query> settled) {
        return RuleQuery.open(
                rule, today(), humanTime, other -> other.equals(behaviour) ? Bounds.UNKNOWN : bounds(other, settled));
    }

    /** For whom the rule hangs on what is not settled. */
    Query open(Map<Behaviour, Query> settled) {
        return RuleQuery.open(rule, today(), humanTime, behaviour -> bounds(behaviour, settled));
    }

    /** What documents know of a behaviour. */
    Bounds bounds(Behaviour behaviour) {
        return DocumentBehaviour.bounds(behaviour, today(), humanTime).orElse(Bounds.UNKNOWN);
    }

    private Bounds bounds(Behaviour behaviour, Map<Behaviour, Query> settled) {
        Query known = settled.get(behaviour);
        return known == null ? bounds(behaviour) : Bounds.exact(known);
    }
}
