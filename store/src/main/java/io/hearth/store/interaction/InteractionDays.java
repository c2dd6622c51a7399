package io.hearth.store.interaction;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.PointInTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the interactions of each human day in one request, so that days that changed are found without reading them. */
public final class InteractionDays {

    private final ElasticConnection elastic;
    private final HumanTime humanTime;

    public InteractionDays(ElasticConnection elastic, HumanTime humanTime) {
        this.elastic = elastic;
        this.humanTime = humanTime;
    }

    /**
     * What tells one content of a day from another: interactions are only ever added, each with the instant of its
     * arrival, or erased.
     *
     * @param count interactions of the day
     * @param lastIngestedAt the latest arrival among them
     */
    public record Fingerprint(long count, Instant lastIngestedAt) {}

    /**
     * The days that hold something.
     *
     * @throws IOException if Elasticsearch does not answer, from all shards, for some three minutes
     */
    public SortedMap<LocalDate, Fingerprint> read(PointInTime pointInTime) throws IOException {
        SearchResponse<Void> answer = Patience.untilAnswered(RetryPolicy.PATIENT, () -> elastic.client()
                .search(
                        s -> s.size(0)
                                .allowPartialSearchResults(false)
                                .pit(p -> p.id(pointInTime.id()))
                                .aggregations("days", days -> days.dateHistogram(h -> h.field("occurred_at")
                                                .calendarInterval(CalendarInterval.Day)
                                                .timeZone(humanTime.zone().getId())
                                                .minDocCount(1))
                                        .aggregations(
                                                "last_ingested_at", last -> last.max(m -> m.field("ingested_at")))),
                        Void.class));
        SortedMap<LocalDate, Fingerprint> days = new TreeMap<>();
        Aggregate histogram = answer.aggregations().get("days");
        if (histogram != null) {
            for (DateHistogramBucket bucket :
                    histogram.dateHistogram().buckets().array()) {
                days.put(humanTime.dayOf(Instant.ofEpochMilli(bucket.key())), fingerprint(bucket));
            }
        }
        return days;
    }

    private static Fingerprint fingerprint(DateHistogramBucket bucket) {
        Aggregate last = Objects.requireNonNull(bucket.aggregations().get("last_ingested_at"), "it was asked for");
        return new Fingerprint(
                bucket.docCount(), Instant.ofEpochMilli((long) last.max().value()));
    }
}
