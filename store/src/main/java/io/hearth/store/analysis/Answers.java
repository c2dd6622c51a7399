package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.SegmentId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the questions of this package have in common. */
final class Answers {

    private Answers() {}

    static Query membership(Optional<SegmentId> segment) {
        return segment.map(
                        id -> Query.of(q -> q.term(t -> t.field("segment_ids").value(id.value()))))
                .orElseGet(() -> Query.of(q -> q.matchAll(m -> m)));
    }

    /** None where the run is from before the field was. */
    static List<StringTermsBucket> terms(Aggregate answer) {
        return answer.isSterms() ? answer.sterms().buckets().array() : List.of();
    }

    static Aggregate get(Map<String, Aggregate> answer, String name) {
        return Objects.requireNonNull(answer.get(name), "it was asked for");
    }
}
