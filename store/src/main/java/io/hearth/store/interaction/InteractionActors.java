package io.hearth.store.interaction;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who of some subjects did what, in one request. */
public final class InteractionActors {

    /** Each may come with every type: the buckets of one answer stay below Elasticsearch's 65,536. */
    public static final int MAX_SUBJECTS = 6_000;

    private final ElasticConnection elastic;
    private final IndexNames names;

    public InteractionActors(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /**
     * What each did of these things; who did none of them is missing.
     *
     * @param subjects at most {@value #MAX_SUBJECTS}
     * @param types at most 10
     * @param from included
     * @param until excluded
     */
    public Map<Subject, Set<InteractionType>> read(
            Collection<Subject> subjects, Set<InteractionType> types, Instant from, Instant until) throws IOException {
        if (subjects.size() > MAX_SUBJECTS || types.size() > 10) {
            throw new IllegalArgumentException(subjects.size() + " subjects and " + types.size() + " types at once");
        }
        if (subjects.isEmpty()) {
            return Map.of();
        }
        SearchResponse<Void> answer = elastic.client()
                .search(
                        s -> s.index(names.interactions())
                                .ignoreUnavailable(true)
                                .size(0)
                                .query(q -> q.bool(b -> b.filter(
                                        List.of(terms("subject", subjects), terms("type", types), span(from, until)))))
                                .aggregations("subjects", a -> a.terms(
                                                t -> t.field("subject").size(subjects.size()))
                                        .aggregations(
                                                "types",
                                                b -> b.terms(
                                                        t -> t.field("type").size(types.size())))),
                        Void.class);
        Map<Subject, Set<InteractionType>> actors = new HashMap<>();
        // Before the first interaction there is no index, and no answer about subjects.
        if (answer.aggregations().containsKey("subjects")) {
            buckets(answer.aggregations().get("subjects"))
                    .forEach(bucket -> actors.put(Subject.parse(bucket.key().stringValue()), types(bucket)));
        }
        return actors;
    }

    private static Set<InteractionType> types(StringTermsBucket bucket) {
        Set<InteractionType> types = EnumSet.noneOf(InteractionType.class);
        buckets(bucket.aggregations().get("types"))
                .forEach(type -> types.add(InteractionType.valueOf(type.key().stringValue())));
        return types;
    }

    private static List<StringTermsBucket> buckets(@Nullable Aggregate terms) {
        return Objects.requireNonNull(terms, "it was asked for")
                .sterms()
                .buckets()
                .array();
    }

    private static Query terms(String field, Collection<?> values) {
        List<FieldValue> all =
                values.stream().map(value -> FieldValue.of(value.toString())).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
    }

    private static Query span(Instant from, Instant until) {
        return Query.of(q -> q.range(
                r -> r.date(d -> d.field("occurred_at").gte(from.toString()).lt(until.toString()))));
    }
}
