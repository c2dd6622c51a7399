package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts how often subjects did something, straight from the interactions that a run saw: those that occurred up to its
 * instant and had arrived when it began.
 */
final class BehaviourCounts {

    /** Elasticsearch answers with at most 65,536 groups. */
    static final int MAX_SUBJECTS = 60_000;

    /**
     * For fewer interactions their subjects are looked up one by one; for more the index's numbers of all subjects are
     * counted, which take a moment to be made after new interactions came.
     */
    private static final long FEW = 100_000;

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final HumanTime humanTime;
    private final Instant asOf;
    private final Instant arrivedUntil;
    private final Map<Behaviour, Long> looked = new ConcurrentHashMap<>();

    BehaviourCounts(
            ElasticConnection elastic, IndexNames names, HumanTime humanTime, Instant asOf, Instant arrivedUntil) {
        this.elastic = elastic;
        this.names = names;
        this.humanTime = humanTime;
        this.asOf = asOf;
        this.arrivedUntil = arrivedUntil;
    }

    /**
     * How often subjects did it.
     *
     * @param counts those who did it as often as was asked for
     * @param isWhole false if there were too many subjects to answer for; then the counts mean nothing
     */
    record Answer(Map<String, Long> counts, boolean isWhole) {}

    /** How many interactions would have to be looked at. */
    long interactions(Behaviour behaviour) throws IOException {
        Long known = looked.get(behaviour);
        if (known == null) {
            known = elastic.client()
                    .count(c -> c.index(names.interactions())
                            .ignoreUnavailable(true)
                            .query(Queries.all(filters(behaviour, Queries.everything()))))
                    .count();
            looked.put(behaviour, known);
        }
        return known;
    }

    /**
     * Counts.
     *
     * @param subjects whose, as a query over interactions
     * @param times at least 1; who did it less often is left out where it is counted, and not sent
     */
    Answer count(Behaviour behaviour, Query subjects, long times) throws IOException {
        boolean few = interactions(behaviour) < FEW;
        Map<String, Aggregate> answer = elastic.client()
                .search(
                        s -> s.index(names.interactions())
                                .ignoreUnavailable(true)
                                .size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .query(Queries.all(filters(behaviour, subjects)))
                                .aggregations(
                                        "subjects",
                                        a -> a.terms(t -> t.field("subject")
                                                .size(MAX_SUBJECTS)
                                                .shardSize(MAX_SUBJECTS)
                                                .minDocCount((int) times)
                                                .executionHint(
                                                        few
                                                                ? TermsAggregationExecutionHint.Map
                                                                : TermsAggregationExecutionHint.GlobalOrdinals))),
                        Void.class)
                .aggregations();
        if (!answer.containsKey("subjects")) {
            return new Answer(Map.of(), true);
        }
        var terms = Objects.requireNonNull(answer.get("subjects"), "it was asked for")
                .sterms();
        Map<String, Long> counts = new HashMap<>();
        for (StringTermsBucket bucket : terms.buckets().array()) {
            counts.put(bucket.key().stringValue(), bucket.docCount());
        }
        Long others = terms.sumOtherDocCount();
        return new Answer(counts, others == null || others == 0);
    }

    private List<Query> filters(Behaviour behaviour, Query subjects) {
        List<Query> filters = new ArrayList<>();
        filters.add(Queries.terms("type", behaviour.types()));
        filters.add(occurred(behaviour.when()));
        filters.add(Queries.until("ingested_at", arrivedUntil));
        addTerms(filters, "content_id", behaviour.contentIds());
        addTerms(filters, "project_id", behaviour.projectIds());
        addTerms(filters, "channel", behaviour.channels());
        filters.add(subjects);
        return filters;
    }

    private static void addTerms(List<Query> filters, String field, Set<?> values) {
        if (!values.isEmpty()) {
            filters.add(Queries.terms(field, values));
        }
    }

    private Query occurred(BehaviourDays when) {
        LocalDate today = humanTime.dayOf(asOf);
        Query known = Queries.until("occurred_at", asOf);
        if (when instanceof BehaviourDays.Ever) {
            return known;
        }
        return Queries.all(List.of(known, Queries.days(humanTime, "occurred_at", when.begin(today), when.end(today))));
    }
}
