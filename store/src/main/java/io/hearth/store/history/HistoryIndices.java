package io.hearth.store.history;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import io.hearth.store.bulk.BulkWriter;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.util.List;

/** Keeps the indices of the history fit for the next run. */
public final class HistoryIndices {

    private static final int PAGE_SIZE = 5_000;

    private final ElasticConnection elastic;
    private final IndexDefinitions definitions;
    private final IndexNames names;

    public HistoryIndices(ElasticConnection elastic, IndexDefinitions definitions, IndexNames names) {
        this.elastic = elastic;
        this.definitions = definitions;
        this.names = names;
    }

    /** Makes room for a generation, and removes what a run wrote that died before it became that generation. */
    public void prepare(long generation) throws IOException {
        definitions.ensure("stage-transitions", transitions(names), names.stageTransitions());
        definitions.ensure("segment-changes", changes(names), names.segmentChanges());
        makeVisible();
        removeFrom(transitions(names), generation);
        removeFrom(changes(names), generation);
    }

    /** What was written can be found from now on; to be called before the generation is published. */
    public void makeVisible() throws IOException {
        elastic.client().indices().refresh(b -> b.index(transitions(names), changes(names)));
    }

    static String transitions(IndexNames names) {
        return names.stageTransitions() + "-1";
    }

    static String changes(IndexNames names) {
        return names.segmentChanges() + "-1";
    }

    private void removeFrom(String index, long generation) throws IOException {
        List<Hit<Void>> page = page(index, generation);
        while (!page.isEmpty()) {
            try (BulkWriter bulk = new BulkWriter(elastic, RetryPolicy.DEFAULT)) {
                for (Hit<Void> hit : page) {
                    bulk.delete(index, hit.id());
                }
            }
            elastic.client().indices().refresh(b -> b.index(index));
            page = page(index, generation);
        }
    }

    private List<Hit<Void>> page(String index, long generation) throws IOException {
        return elastic.client()
                .search(
                        s -> s.index(index)
                                .size(PAGE_SIZE)
                                .trackTotalHits(t -> t.enabled(false))
                                .source(f -> f.fetch(false))
                                .query(q -> q.range(r ->
                                        r.untyped(u -> u.field("generation").gte(JsonData.of(generation))))),
                        Void.class)
                .hits()
                .hits();
    }
}
