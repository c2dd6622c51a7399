package io.hearth.store.history;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what published runs found to have changed. */
public final class HistoryReader {

    /** More steps than a contact can take in a life; a search wants a limit. */
    private static final int MAX_STEPS = 1_000;

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final ContactReader contacts;

    public HistoryReader(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
        this.contacts = new ContactReader(elastic, names);
    }

    /** How many contacts entered a segment and left it. */
    public record Flow(long entered, long left) {}

    /** A contact's steps, the earliest first. */
    public List<StageTransition> transitions(ContactId contact) throws IOException {
        return ofContact(contact, names.stageTransitions(), SortOrder.Asc).stream()
                .map(TransitionJson::read)
                .toList();
    }

    /** A contact's entries into segments and exits, the latest first; at most the last 1,000. */
    public List<SegmentChange> changes(ContactId contact) throws IOException {
        return ofContact(contact, names.segmentChanges(), SortOrder.Desc).stream()
                .map(HistoryReader::change)
                .toList();
    }

    private List<JsonNode> ofContact(ContactId contact, String index, SortOrder order) throws IOException {
        Query ofContact = Query.of(q -> q.term(t -> t.field("contact_id").value(contact.value())));
        Query visible = visible();
        return elastic
                .client()
                .search(
                        s -> s.index(index)
                                .ignoreUnavailable(true)
                                .size(MAX_STEPS)
                                .query(q -> q.bool(b -> b.filter(ofContact, visible)))
                                .sort(o -> o.field(f -> f.field("at").order(order)))
                                .sort(o -> o.field(f -> f.field("generation").order(order))),
                        JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.source(), "documents keep their source"))
                .toList();
    }

    private static SegmentChange change(JsonNode document) {
        return new SegmentChange(
                new SegmentId(document.path("segment_id").asText()),
                document.path("segment_version").asInt(),
                new ContactId(document.path("contact_id").asText()),
                SegmentChange.Kind.valueOf(document.path("change").asText()),
                Instant.parse(document.path("at").asText()));
    }

    /**
     * Entries and exits of a segment by human day; days without any are missing. Members that the segment had when it was
     * first evaluated did not enter it.
     *
     * @param to not included
     */
    public SortedMap<LocalDate, Flow> flows(SegmentId segment, Instant from, Instant to, HumanTime humanTime)
            throws IOException {
        Query ofSegment = Query.of(q -> q.term(t -> t.field("segment_id").value(segment.value())));
        Query within = Query.of(q -> q.range(r ->
                r.untyped(u -> u.field("at").gte(JsonData.of(from.toString())).lt(JsonData.of(to.toString())))));
        Query visible = visible();
        SortedMap<LocalDate, Flow> flows = new TreeMap<>();
        var answer = elastic.client()
                .search(
                        s -> s.index(names.segmentChanges())
                                .ignoreUnavailable(true)
                                .size(0)
                                .query(q -> q.bool(b -> b.filter(ofSegment, within, visible)))
                                .aggregations("days", days -> days.dateHistogram(h -> h.field("at")
                                                .calendarInterval(CalendarInterval.Day)
                                                .timeZone(humanTime.zone().getId())
                                                .minDocCount(1))
                                        .aggregations("changes", c -> c.terms(t -> t.field("change")))),
                        Void.class);
        var days = answer.aggregations().get("days");
        if (days != null) {
            for (DateHistogramBucket day : days.dateHistogram().buckets().array()) {
                flows.put(humanTime.dayOf(Instant.ofEpochMilli(day.key())), flow(day));
            }
        }
        return flows;
    }

    private Query visible() throws IOException {
        long generation = contacts.generation().map(ContactGeneration::number).orElse(0L);
        return Query.of(q -> q.range(r -> r.untyped(u -> u.field("generation").lte(JsonData.of(generation)))));
    }

    private static Flow flow(DateHistogramBucket day) {
        Map<String, Long> counts = new TreeMap<>();
        for (StringTermsBucket change : Objects.requireNonNull(
                        day.aggregations().get("changes"), "it was asked for")
                .sterms()
                .buckets()
                .array()) {
            counts.put(change.key().stringValue(), change.docCount());
        }
        return new Flow(
                counts.getOrDefault(SegmentChange.Kind.ENTERED.name(), 0L),
                counts.getOrDefault(SegmentChange.Kind.LEFT.name(), 0L));
    }
}
