package io.hearth.api.testing;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the server under test finds in Elasticsearch. */
public final class Indexed {

    /** Of what is published without another instant. */
    public static final Instant AS_OF = Instant.parse("2026-03-01T16:00:00Z");

    private final ElasticConnection elastic;
    private final IndexNames names;

    Indexed(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** Makes contacts visible as of {@link #AS_OF}; gives the id of their run. */
    public String publish(Contacts contacts) throws IOException {
        return publish(contacts, AS_OF);
    }

    /** In a run of its own, for published contacts are closed to writing. */
    public String publish(Contacts contacts, Instant asOf) throws IOException {
        String run = "run-" + UUID.randomUUID();
        contacts.publish(
                elastic,
                names,
                SegmentationRun.started(run, Mode.FULL, asOf, TestApplication.START, 1),
                TestApplication.START.plusSeconds(60));
        return run;
    }

    /** Takes interactions in when the clock says, and makes them found. */
    public void write(Clock clock, List<Interaction> interactions) throws IOException {
        new InteractionWriter(
                        elastic, new IndexDefinitions(elastic), names, HumanTime.SHANGHAI, clock, RetryPolicy.DEFAULT)
                .write(interactions);
        elastic.client().indices().refresh(request -> request.index(names.interactions()));
    }
}
