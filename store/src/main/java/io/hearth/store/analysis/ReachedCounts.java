package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Counts, of any set of contacts, how many have reached each stage. */
final class ReachedCounts {

    private ReachedCounts() {}

    static Query membership(Optional<SegmentId> segment) {
        return segment.map(
                        id -> Query.of(q -> q.term(t -> t.field("segment_ids").value(id.value()))))
                .orElseGet(() -> Query.of(q -> q.matchAll(m -> m)));
    }

    static Map<String, Aggregation> aggregations() {
        Map<String, Aggregation> counts = new HashMap<>();
        for (FunnelStage stage : FunnelStage.values()) {
            String field = "reached." + stage.name().toLowerCase(Locale.ROOT);
            counts.put(stage.name(), Aggregation.of(a -> a.filter(q -> q.exists(e -> e.field(field)))));
        }
        return counts;
    }

    static Map<FunnelStage, Long> read(Map<String, Aggregate> answer) {
        Map<FunnelStage, Long> reached = new EnumMap<>(FunnelStage.class);
        for (FunnelStage stage : FunnelStage.values()) {
            reached.put(
                    stage,
                    Objects.requireNonNull(answer.get(stage.name()), "it was asked for")
                            .filter()
                            .docCount());
        }
        return reached;
    }
}
