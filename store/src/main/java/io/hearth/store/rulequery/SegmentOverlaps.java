package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Counts the contacts that segments share, at the run that is visible. */
public final class SegmentOverlaps {

    /** A person reads no larger matrix, and it has 400 numbers. */
    public static final int MAX_SEGMENTS = 20;

    private final ElasticConnection elastic;
    private final ContactReader contacts;

    public SegmentOverlaps(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.contacts = new ContactReader(elastic, names);
    }

    /**
     * Who is in two segments.
     *
     * @param run empty before the first; then there are no rows
     * @param shared for each segment how many of its contacts are in each; its size beside itself
     */
    public record Matrix(Optional<PublishedRun> run, Map<SegmentId, Map<SegmentId, Long>> shared) {
        public Matrix {
            shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
        }
    }

    /** @throws IllegalArgumentException if there are more than {@value #MAX_SEGMENTS} segments */
    public Matrix read(List<SegmentId> segments) throws IOException {
        if (segments.size() > MAX_SEGMENTS) {
            throw new IllegalArgumentException(
                    segments.size() + " segments, at most " + MAX_SEGMENTS + " are compared");
        }
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isEmpty() || segments.isEmpty()) {
            return new Matrix(current.map(ContactGeneration::run), Map.of());
        }
        Aggregation inner = Aggregation.of(a -> a.filters(f -> f.filters(filters(segments))));
        Map<String, Aggregate> answer = elastic.client()
                .search(
                        s -> s.index(current.get().index()).size(0).aggregations("rows", a -> a.filters(
                                        f -> f.filters(filters(segments)))
                                .aggregations("columns", inner)),
                        Void.class)
                .aggregations();
        Map<SegmentId, Map<SegmentId, Long>> shared = new LinkedHashMap<>();
        Map<String, FiltersBucket> rows = buckets(answer, "rows");
        for (SegmentId segment : segments) {
            shared.put(segment, row(segments, bucket(rows, segment).aggregations()));
        }
        return new Matrix(current.map(ContactGeneration::run), shared);
    }

    private static Map<SegmentId, Long> row(List<SegmentId> segments, Map<String, Aggregate> answer) {
        Map<String, FiltersBucket> columns = buckets(answer, "columns");
        Map<SegmentId, Long> row = new LinkedHashMap<>();
        segments.forEach(segment -> row.put(segment, bucket(columns, segment).docCount()));
        return Collections.unmodifiableMap(row);
    }

    private static Buckets<Query> filters(List<SegmentId> segments) {
        Map<String, Query> filters = new LinkedHashMap<>();
        segments.forEach(segment -> filters.put(segment.value(), Queries.term("segment_ids", segment.value())));
        return Buckets.of(b -> b.keyed(filters));
    }

    private static Map<String, FiltersBucket> buckets(Map<String, Aggregate> answer, String name) {
        return Objects.requireNonNull(answer.get(name), "it was asked for")
                .filters()
                .buckets()
                .keyed();
    }

    private static FiltersBucket bucket(Map<String, FiltersBucket> buckets, SegmentId segment) {
        return Objects.requireNonNull(buckets.get(segment.value()), "it was asked for");
    }
}
