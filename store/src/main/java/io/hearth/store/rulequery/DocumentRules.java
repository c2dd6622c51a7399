package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Rules as far as the documents of contacts answer them, asked by those who go on from there. */
public final class DocumentRules {

    private final ElasticConnection elastic;
    private final HumanTime humanTime;

    public DocumentRules(ElasticConnection elastic, HumanTime humanTime) {
        this.elastic = elastic;
        this.humanTime = humanTime;
    }

    /**
     * Whom a rule finds, as a query over the contacts of a run.
     *
     * @param rule without names of segments and lists
     * @return empty if interactions would have to be counted
     */
    public Optional<Query> query(ContactGeneration generation, SegmentRule rule) throws IOException {
        RuleQuestion question = new RuleQuestion(rule, generation, humanTime);
        if (!(question.compiled() instanceof ElasticRule.Incomplete needed)) {
            return Optional.of(((ElasticRule.Compiled) question.compiled()).query());
        }
        Map<Behaviour, Query> settled = new OpenContacts(elastic, question).settle(needed.open());
        boolean isWhole =
                needed.counted().isEmpty() && settled.size() == needed.open().size();
        return isWhole
                ? Optional.of(question.query(behaviour -> Objects.requireNonNull(settled.get(behaviour))))
                : Optional.empty();
    }
}
