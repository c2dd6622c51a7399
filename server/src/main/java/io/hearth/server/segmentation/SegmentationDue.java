package io.hearth.server.segmentation;

import co.elastic.clients.json.JsonData;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Cost follows change: a run is due when interactions arrived since the last one began, and when a day began. */
public final class SegmentationDue {

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final RunReader runs;
    private final HumanTime humanTime;
    private final Clock clock;

    public SegmentationDue(
            ElasticConnection elastic, IndexNames names, RunReader runs, HumanTime humanTime, Clock clock) {
        this.elastic = elastic;
        this.names = names;
        this.runs = runs;
        this.humanTime = humanTime;
        this.clock = clock;
    }

    /** @throws IOException if Elasticsearch does not answer */
    public boolean isDue() throws IOException {
        Optional<SegmentationRun> last = runs.latest();
        return last.isEmpty() || last.get().state() == SegmentationRun.State.FAILED || hasChanged(last.get());
    }

    private boolean hasChanged(SegmentationRun last) throws IOException {
        boolean newDay = !humanTime.dayOf(last.asOf()).equals(humanTime.dayOf(clock.instant()));
        return newDay || arrivedSince(last) > 0;
    }

    private long arrivedSince(SegmentationRun last) throws IOException {
        return elastic.client()
                .count(c -> c.index(names.interactions())
                        .ignoreUnavailable(true)
                        .query(q -> q.range(r -> r.untyped(u -> u.field("ingested_at")
                                .gte(JsonData.of(last.startedAt().toString()))))))
                .count();
    }
}
