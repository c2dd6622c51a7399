package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contact.FunnelCounts.StageCount;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads contacts. Every answer comes from one run whole, and says from which. */
public final class ContactReader {

    /** More segments than anyone keeps; a terms aggregation wants a limit. */
    private static final int MAX_SEGMENTS = 10_000;

    private final ElasticConnection elastic;
    private final ContactGenerations generations;

    public ContactReader(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.generations = new ContactGenerations(elastic, names);
    }

    /** The run that is visible now; empty before the first. */
    public Optional<PublishedRun> run() throws IOException {
        return generations.current().map(ContactGeneration::run);
    }

    /** The contacts that are visible now, with what they follow from; empty before the first run. */
    public Optional<ContactGeneration> generation() throws IOException {
        return generations.current();
    }

    /** The funnel of one segment, or of all contacts. */
    public FunnelCounts funnel(Optional<SegmentId> segment) throws IOException {
        return funnel(ContactScope.of(segment));
    }

    /** The funnel of some of the contacts. */
    public FunnelCounts funnel(ContactScope scope) throws IOException {
        Optional<ContactGeneration> current = generations.current();
        if (current.isEmpty()) {
            return funnel(Optional.empty(), Map.of(), 0);
        }
        Map<String, Aggregate> answer = elastic.client()
                .search(
                        s -> s.index(current.get().index())
                                .size(0)
                                .query(scope.query())
                                .aggregations("stages", stages -> stages.terms(t -> t.field("stage"))
                                        .aggregations(
                                                "dormant",
                                                d -> d.filter(f -> f.term(
                                                        t -> t.field("dormant").value(true)))))
                                .aggregations(
                                        "promoters",
                                        p -> p.filter(f ->
                                                f.term(t -> t.field("promoter").value(true)))),
                        Void.class)
                .aggregations();
        return funnel(
                current.map(ContactGeneration::run),
                buckets(answer, "stages"),
                aggregate(answer, "promoters").filter().docCount());
    }

    /** How many contacts are in each segment. */
    public SegmentSizes segmentSizes() throws IOException {
        Optional<ContactGeneration> current = generations.current();
        if (current.isEmpty()) {
            return new SegmentSizes(Optional.empty(), Map.of(), Map.of());
        }
        Map<String, Aggregate> answer = elastic.client()
                .search(
                        s -> s.index(current.get().index())
                                .size(0)
                                .aggregations(
                                        "segments",
                                        a -> a.terms(t -> t.field("segment_ids").size(MAX_SEGMENTS))),
                        Void.class)
                .aggregations();
        Map<SegmentId, Long> sizes = new HashMap<>();
        buckets(answer, "segments").forEach((id, bucket) -> sizes.put(new SegmentId(id), bucket.docCount()));
        Map<SegmentId, Integer> evaluated = new HashMap<>();
        current.get().basis().segments().forEach((id, version) -> evaluated.put(new SegmentId(id), version));
        return new SegmentSizes(current.map(ContactGeneration::run), sizes, evaluated);
    }

    /**
     * The fans of a segment, at the run that is visible now.
     *
     * @return empty before the first run was published; to be closed
     */
    public Optional<Audience> audience(SegmentId segment) throws IOException {
        Optional<ContactGeneration> current = generations.current();
        return current.isEmpty()
                ? Optional.empty()
                : Optional.of(Audience.open(elastic, current.get(), membersOf(segment)));
    }

    /**
     * The documents of a segment's contacts, at the run that is visible now.
     *
     * @param fields those wanted
     * @return empty before the first run was published; to be closed
     */
    public Optional<ContactPages> pages(SegmentId segment, Set<String> fields) throws IOException {
        Optional<ContactGeneration> current = generations.current();
        return current.isEmpty()
                ? Optional.empty()
                : Optional.of(ContactPages.open(elastic, current.get(), membersOf(segment), fields));
    }

    private static Query membersOf(SegmentId segment) {
        return ContactScope.of(Optional.of(segment)).query();
    }

    /** Who is in a later stage has reached the earlier ones, so the sums run from the end. */
    private static FunnelCounts funnel(
            Optional<PublishedRun> run, Map<String, StringTermsBucket> buckets, long promoters) {
        List<StageCount> stages = new ArrayList<>();
        long reached = 0;
        for (int i = FunnelStage.values().length - 1; i >= 0; i--) {
            FunnelStage stage = FunnelStage.values()[i];
            StringTermsBucket bucket = buckets.get(stage.name());
            long inStage = bucket == null ? 0 : bucket.docCount();
            long dormant = bucket == null
                    ? 0
                    : aggregate(bucket.aggregations(), "dormant").filter().docCount();
            reached += inStage;
            stages.add(0, new StageCount(stage, inStage, reached, dormant));
        }
        return new FunnelCounts(run, stages, reached, promoters);
    }

    private static Map<String, StringTermsBucket> buckets(Map<String, Aggregate> answer, String name) {
        Map<String, StringTermsBucket> buckets = new HashMap<>();
        for (StringTermsBucket bucket :
                aggregate(answer, name).sterms().buckets().array()) {
            buckets.put(bucket.key().stringValue(), bucket);
        }
        return buckets;
    }

    private static Aggregate aggregate(Map<String, Aggregate> answer, String name) {
        Aggregate aggregate = answer.get(name);
        if (aggregate == null) {
            throw new IllegalStateException("Elasticsearch answered without the aggregation " + name);
        }
        return aggregate;
    }
}
