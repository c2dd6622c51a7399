package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.CohortFunnel.Cohort;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the funnel by month of first contact, in one request. */
public final class CohortFunnels {

    private final ElasticConnection elastic;
    private final ContactReader contacts;
    private final HumanTime humanTime;

    public CohortFunnels(ElasticConnection elastic, IndexNames names, HumanTime humanTime) {
        this.elastic = elastic;
        this.contacts = new ContactReader(elastic, names);
        this.humanTime = humanTime;
    }

    /** Of one segment, or of all contacts. */
    public CohortFunnel read(Optional<SegmentId> segment) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isEmpty()) {
            return new CohortFunnel(Optional.empty(), List.of());
        }
        var months = elastic.client()
                .search(
                        s -> s.index(current.get().index())
                                .size(0)
                                .query(membership(segment))
                                .aggregations("months", a -> a.dateHistogram(h -> h.field("first_contact_at")
                                                .calendarInterval(CalendarInterval.Month)
                                                .timeZone(humanTime.zone().getId())
                                                .minDocCount(1))
                                        .aggregations(reached())),
                        Void.class)
                .aggregations()
                .get("months");
        return new CohortFunnel(
                current.map(ContactGeneration::run),
                Objects.requireNonNull(months, "it was asked for").dateHistogram().buckets().array().stream()
                        .map(this::cohort)
                        .toList());
    }

    private static Query membership(Optional<SegmentId> segment) {
        return segment.map(
                        id -> Query.of(q -> q.term(t -> t.field("segment_ids").value(id.value()))))
                .orElseGet(() -> Query.of(q -> q.matchAll(m -> m)));
    }

    private static Map<String, Aggregation> reached() {
        Map<String, Aggregation> counts = new HashMap<>();
        for (FunnelStage stage : FunnelStage.values()) {
            String field = "reached." + stage.name().toLowerCase(Locale.ROOT);
            counts.put(stage.name(), Aggregation.of(a -> a.filter(q -> q.exists(e -> e.field(field)))));
        }
        return counts;
    }

    private Cohort cohort(DateHistogramBucket bucket) {
        Map<FunnelStage, Long> reached = new EnumMap<>(FunnelStage.class);
        for (FunnelStage stage : FunnelStage.values()) {
            reached.put(
                    stage,
                    Objects.requireNonNull(bucket.aggregations().get(stage.name()), "it was asked for")
                            .filter()
                            .docCount());
        }
        return new Cohort(humanTime.monthOf(Instant.ofEpochMilli(bucket.key())), bucket.docCount(), reached);
    }
}
