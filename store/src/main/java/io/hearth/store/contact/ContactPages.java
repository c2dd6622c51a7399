package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.PointInTime;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Documents of contacts, page by page, all from one run. To be closed; not safe for use by several threads.
 */
public final class ContactPages implements AutoCloseable {

    /** How many a page has, but for the last one. */
    public static final int SIZE = 10_000;

    private final ElasticConnection elastic;
    private final ContactGeneration generation;
    private final PointInTime pointInTime;
    private final Query query;
    private final List<String> fields;
    private List<FieldValue> after = List.of();
    private boolean isLast;

    private ContactPages(
            ElasticConnection elastic,
            ContactGeneration generation,
            PointInTime pointInTime,
            Query query,
            List<String> fields) {
        this.elastic = elastic;
        this.generation = generation;
        this.pointInTime = pointInTime;
        this.query = query;
        this.fields = fields;
    }

    /**
     * The documents that a query finds.
     *
     * @param fields those wanted
     */
    public static ContactPages open(
            ElasticConnection elastic, ContactGeneration generation, Query query, Set<String> fields)
            throws IOException {
        PointInTime pointInTime = PointInTime.open(elastic, generation.index());
        return new ContactPages(elastic, generation, pointInTime, query, List.copyOf(fields));
    }

    /** The run that wrote them. */
    public PublishedRun run() {
        return generation.run();
    }

    /** How many there are on all pages. */
    public long contacts() throws IOException {
        return elastic.client()
                .count(c -> c.index(generation.index()).query(query))
                .count();
    }

    /** The next ones; empty at the end. */
    public List<JsonNode> nextPage() throws IOException {
        return isLast ? List.of() : read();
    }

    private List<JsonNode> read() throws IOException {
        SearchResponse<JsonNode> answer = elastic.client()
                .search(
                        s -> {
                            s.size(SIZE)
                                    .trackTotalHits(t -> t.enabled(false))
                                    .pit(p -> p.id(pointInTime.id())
                                            .keepAlive(t -> t.time(PointInTime.KEEP_ALIVE.toSeconds() + "s")))
                                    .source(f -> f.filter(i -> i.includes(fields)))
                                    .query(query)
                                    .sort(o -> o.field(f -> f.field("_shard_doc")));
                            return after.isEmpty() ? s : s.searchAfter(after);
                        },
                        JsonNode.class);
        List<Hit<JsonNode>> hits = answer.hits().hits();
        isLast = hits.size() < SIZE;
        if (!hits.isEmpty()) {
            after = hits.get(hits.size() - 1).sort();
        }
        return hits.stream()
                .map(hit -> Objects.requireNonNull(hit.source(), "documents keep their source"))
                .toList();
    }

    @Override
    public void close() {
        pointInTime.close();
    }
}
