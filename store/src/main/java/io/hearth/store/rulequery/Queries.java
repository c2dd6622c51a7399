package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The few kinds of queries that rules and analyses need; none of them scores. */
public final class Queries {

    /** Elasticsearch takes 65,536 terms in one query by default. */
    private static final int MAX_TERMS = 50_000;

    private Queries() {}

    public static Query everything() {
        return Query.of(q -> q.matchAll(m -> m));
    }

    static Query nobody() {
        return Query.of(q -> q.matchNone(m -> m));
    }

    public static Query all(List<Query> parts) {
        return parts.size() == 1 ? parts.get(0) : Query.of(q -> q.bool(b -> b.filter(parts)));
    }

    /** A should beside no must asks for one match. */
    public static Query any(List<Query> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : Query.of(q -> q.bool(b -> b.should(parts).minimumShouldMatch("1")));
    }

    /** So many of the parts at least. */
    static Query several(long times, List<Query> parts) {
        if (times > parts.size()) {
            return nobody();
        }
        return times == 1
                ? any(parts)
                : Query.of(q -> q.bool(b -> b.should(parts).minimumShouldMatch(Long.toString(times))));
    }

    public static Query not(Query query) {
        return Query.of(q -> q.bool(b -> b.mustNot(query)));
    }

    public static Query flag(String field, boolean value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    public static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    public static Query terms(String field, Collection<?> values) {
        List<FieldValue> all =
                values.stream().map(value -> FieldValue.of(value.toString())).toList();
        List<Query> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += MAX_TERMS) {
            List<FieldValue> some = all.subList(i, Math.min(all.size(), i + MAX_TERMS));
            parts.add(Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(some)))));
        }
        return parts.isEmpty() ? nobody() : any(parts);
    }

    /** Up to an instant, included. */
    public static Query until(String field, Instant last) {
        // As text, a whole second would mean all of it.
        return Query.of(q -> q.range(r -> r.untyped(
                u -> u.field(field).lte(JsonData.of(last.toEpochMilli())).format("epoch_millis"))));
    }

    static Query from(String field, Object least) {
        return Query.of(q -> q.range(r -> r.untyped(u -> u.field(field).gte(JsonData.of(least)))));
    }

    public static Query range(String field, long from, long to) {
        return Query.of(q -> q.range(
                r -> r.untyped(u -> u.field(field).gte(JsonData.of(from)).lte(JsonData.of(to)))));
    }

    /** From the beginning of the first day to the end of the last. */
    public static Query days(HumanTime humanTime, String field, LocalDate first, LocalDate last) {
        return Query.of(q -> q.range(r -> r.untyped(u -> u.field(field)
                .gte(JsonData.of(humanTime.startOf(first).toString()))
                .lt(JsonData.of(humanTime.startOf(last.plusDays(1)).toString())))));
    }
}
