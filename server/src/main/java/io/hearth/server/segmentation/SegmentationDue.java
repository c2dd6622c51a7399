package io.hearth.server.segmentation;

import co.elastic.clients.json.JsonData;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Cost follows change: a run is due when interactions arrived since the last one began, and when a day began. */
public final class SegmentationDue {

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final RunReader runs;
    private final ContactReader contacts;
    private final HumanTime humanTime;
    private final Clock clock;

    public SegmentationDue(
            ElasticConnection elastic, IndexNames names, RunReader runs, HumanTime humanTime, Clock clock) {
        this.elastic = elastic;
        this.names = names;
        this.runs = runs;
        this.contacts = new ContactReader(elastic, names);
        this.humanTime = humanTime;
        this.clock = clock;
    }

    /** What is due. */
    public enum Due {
        NOTHING,
        /** Something arrived, or a run failed. */
        CHANGE,
        /** What is visible is about another day: windows moved on, and what contacts are compared with is worked out again. */
        NIGHT
    }

    /** @throws IOException if Elasticsearch does not answer */
    public Due due() throws IOException {
        Optional<SegmentationRun> last = runs.latest();
        Optional<PublishedRun> visible = contacts.run();
        if (visible.isPresent() && !isToday(visible.get().asOf())) {
            return Due.NIGHT;
        }
        boolean change =
                last.isEmpty() || last.get().state() == SegmentationRun.State.FAILED || arrivedSince(last.get()) > 0;
        return change ? Due.CHANGE : Due.NOTHING;
    }

    private boolean isToday(Instant instant) {
        return humanTime.dayOf(instant).equals(humanTime.dayOf(clock.instant()));
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
