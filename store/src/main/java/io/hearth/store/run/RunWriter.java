package io.hearth.store.run;

import co.elastic.clients.elasticsearch._types.Refresh;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;

/** Keeps what is known of runs, one document a run. */
public final class RunWriter {

    /** Counts the forms of the document; runs of earlier forms stay readable under the same alias. */
    private static final String FORM = "-2";

    private final ElasticConnection elastic;
    private final IndexDefinitions definitions;
    private final IndexNames names;

    public RunWriter(ElasticConnection elastic, IndexDefinitions definitions, IndexNames names) {
        this.elastic = elastic;
        this.definitions = definitions;
        this.names = names;
    }

    /** Writes or overwrites the run; visible to readers when this returns. */
    public void write(SegmentationRun run) throws IOException {
        String index = names.segmentationRuns() + FORM;
        definitions.ensure("segmentation-runs", index, names.segmentationRuns());
        elastic.client()
                .index(b -> b.index(index).id(run.runId()).refresh(Refresh.True).document(run.toJson()));
    }
}
