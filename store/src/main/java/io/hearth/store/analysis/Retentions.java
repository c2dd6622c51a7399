package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.Retention.Cohort;
import io.hearth.store.contact.ActiveMonths;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who came back, in one request: contacts know the months in which they did something. */
public final class Retentions {

    /** A hundred years. */
    private static final int MAX_MONTHS = 1_200;

    private final ElasticConnection elastic;
    private final ContactReader contacts;
    private final HumanTime humanTime;

    public Retentions(ElasticConnection elastic, IndexNames names, HumanTime humanTime) {
        this.elastic = elastic;
        this.contacts = new ContactReader(elastic, names);
        this.humanTime = humanTime;
    }

    /** Of one segment, or of all contacts. */
    public Retention read(Optional<SegmentId> segment) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isEmpty()) {
            return new Retention(Optional.empty(), List.of());
        }
        YearMonth last = humanTime.monthOf(current.get().run().asOf());
        var answer = elastic.client()
                .search(
                        s -> s.index(current.get().index())
                                .size(0)
                                .query(Answers.membership(segment))
                                .aggregations("months", a -> a.dateHistogram(h -> h.field("first_contact_at")
                                                .calendarInterval(CalendarInterval.Month)
                                                .timeZone(humanTime.zone().getId())
                                                .minDocCount(1))
                                        .aggregations(
                                                "active",
                                                t -> t.terms(m ->
                                                        m.field("active_months").size(MAX_MONTHS)))),
                        Void.class)
                .aggregations();
        List<Cohort> cohorts = Answers.get(answer, "months").dateHistogram().buckets().array().stream()
                .map(bucket -> cohort(bucket, last))
                .toList();
        return new Retention(current.map(ContactGeneration::run), cohorts);
    }

    private Cohort cohort(DateHistogramBucket bucket, YearMonth last) {
        Map<YearMonth, Long> counts = new HashMap<>();
        for (LongTermsBucket active :
                Answers.get(bucket.aggregations(), "active").lterms().buckets().array()) {
            counts.put(ActiveMonths.decoded(active.key()), active.docCount());
        }
        YearMonth first = humanTime.monthOf(Instant.ofEpochMilli(bucket.key()));
        List<Long> active = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            active.add(counts.getOrDefault(month, 0L));
        }
        return new Cohort(first, bucket.docCount(), active);
    }
}
