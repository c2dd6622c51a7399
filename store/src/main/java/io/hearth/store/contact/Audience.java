package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.OpenId;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.PointInTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The openids of a segment's contacts, page by page, all from one run. To be closed; not safe for use by several
 * threads.
 */
public final class Audience implements AutoCloseable {

    private static final int PAGE_SIZE = 10_000;

    private final ElasticConnection elastic;
    private final PublishedRun run;
    private final PointInTime pointInTime;
    private final Query query;
    private List<FieldValue> after = List.of();

    private Audience(ElasticConnection elastic, PublishedRun run, PointInTime pointInTime, Query query) {
        this.elastic = elastic;
        this.run = run;
        this.pointInTime = pointInTime;
        this.query = query;
    }

    static Audience open(ElasticConnection elastic, ContactGeneration generation, Query query) throws IOException {
        return new Audience(elastic, generation.run(), PointInTime.open(elastic, generation.index()), query);
    }

    /** The run that says who is in the segment. */
    public PublishedRun run() {
        return run;
    }

    /** The next openids; empty at the end. A contact without an openid takes no place. */
    public List<OpenId> nextPage() throws IOException {
        List<OpenId> page = List.of();
        boolean more = true;
        while (page.isEmpty() && more) {
            List<Hit<JsonNode>> hits = search();
            more = !hits.isEmpty();
            page = openIds(hits);
        }
        return page;
    }

    @Override
    public void close() {
        pointInTime.close();
    }

    private List<Hit<JsonNode>> search() throws IOException {
        SearchResponse<JsonNode> answer = elastic.client()
                .search(
                        s -> {
                            s.size(PAGE_SIZE)
                                    .trackTotalHits(t -> t.enabled(false))
                                    .pit(p -> p.id(pointInTime.id())
                                            .keepAlive(t -> t.time(PointInTime.KEEP_ALIVE.toSeconds() + "s")))
                                    .source(f -> f.filter(i -> i.includes("fan_openids")))
                                    .query(query)
                                    .sort(o -> o.field(f -> f.field("_shard_doc")));
                            return after.isEmpty() ? s : s.searchAfter(after);
                        },
                        JsonNode.class);
        List<Hit<JsonNode>> hits = answer.hits().hits();
        if (!hits.isEmpty()) {
            after = hits.get(hits.size() - 1).sort();
        }
        return hits;
    }

    private static List<OpenId> openIds(List<Hit<JsonNode>> hits) {
        List<OpenId> found = new ArrayList<>();
        for (Hit<JsonNode> hit : hits) {
            JsonNode source = hit.source();
            if (source != null) {
                source.path("fan_openids").forEach(openId -> found.add(new OpenId(openId.asText())));
            }
        }
        return found;
    }
}
