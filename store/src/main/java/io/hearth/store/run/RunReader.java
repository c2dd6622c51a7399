package io.hearth.store.run;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads what is kept of runs. */
public final class RunReader {

    private final ElasticConnection elastic;
    private final IndexNames names;

    public RunReader(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** The run that began last, whatever became of it; empty before the first. */
    public Optional<SegmentationRun> latest() throws IOException {
        return latest(1).stream().findFirst();
    }

    /** The runs that began last, newest first. */
    public List<SegmentationRun> latest(int limit) throws IOException {
        return runs(elastic.client()
                .search(
                        s -> s.index(names.segmentationRuns())
                                .ignoreUnavailable(true)
                                .size(limit)
                                .sort(o -> o.field(f -> f.field("started_at").order(SortOrder.Desc))),
                        JsonNode.class));
    }

    /** The run of that id. */
    public Optional<SegmentationRun> find(String runId) throws IOException {
        return runs(elastic.client()
                        .search(
                                s -> s.index(names.segmentationRuns())
                                        .ignoreUnavailable(true)
                                        .query(q -> q.ids(i -> i.values(runId))),
                                JsonNode.class))
                .stream()
                .findFirst();
    }

    private static List<SegmentationRun> runs(SearchResponse<JsonNode> answer) {
        return answer.hits().hits().stream()
                .map(hit ->
                        SegmentationRun.fromJson(Objects.requireNonNull(hit.source(), "documents keep their source")))
                .toList();
    }
}
