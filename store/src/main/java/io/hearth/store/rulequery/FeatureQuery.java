package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.hearth.domain.segment.EngagementScore;
import io.hearth.domain.segment.FeatureCondition;
import java.time.LocalDate;
import java.util.Locale;

/** Writes conditions on habits and scores as queries over the documents of contacts. */
final class FeatureQuery {

    private FeatureQuery() {}

    static Query of(FeatureCondition condition) {
        if (condition instanceof FeatureCondition.OriginTypeIn in) {
            return Queries.terms("origin_type", in.types());
        } else if (condition instanceof FeatureCondition.BestHourBetween hours) {
            return Queries.range("best_hour", hours.from(), hours.to());
        }
        FeatureCondition.FifthBetween fifths = (FeatureCondition.FifthBetween) condition;
        return Queries.range("rfm." + fifths.measure().name().toLowerCase(Locale.ROOT), fifths.from(), fifths.to());
    }

    static Query of(EngagementScore score, LocalDate today) {
        return Query.of(q -> q.range(r -> r.untyped(u -> u.field("engagement")
                .gte(JsonData.of(score.leastLevel(today)))
                .lte(JsonData.of(score.mostLevel(today))))));
    }
}
