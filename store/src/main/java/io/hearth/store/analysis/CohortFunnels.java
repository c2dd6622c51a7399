package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.CohortFunnel.Cohort;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
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
                                .query(ReachedCounts.membership(segment))
                                .aggregations("months", a -> a.dateHistogram(h -> h.field("first_contact_at")
                                                .calendarInterval(CalendarInterval.Month)
                                                .timeZone(humanTime.zone().getId())
                                                .minDocCount(1))
                                        .aggregations(ReachedCounts.aggregations())),
                        Void.class)
                .aggregations()
                .get("months");
        return new CohortFunnel(
                current.map(ContactGeneration::run),
                Objects.requireNonNull(months, "it was asked for").dateHistogram().buckets().array().stream()
                        .map(this::cohort)
                        .toList());
    }

    private Cohort cohort(DateHistogramBucket bucket) {
        return new Cohort(
                humanTime.monthOf(Instant.ofEpochMilli(bucket.key())),
                bucket.docCount(),
                ReachedCounts.read(bucket.aggregations()));
    }
}
