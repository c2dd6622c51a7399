package io.hearth.server.bench;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactPublisher;
import io.hearth.store.contact.ContactWriter;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes generated fans as interactions and as the contacts of a published run, without Spark: a bench of reading need
 * not wait for it.
 */
final class KnownFans {

    private static final String RUN_ID = "bench-run";
    private static final int BATCH = 5_000;

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final IndexDefinitions definitions;

    KnownFans(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
        this.definitions = new IndexDefinitions(elastic);
    }

    /** @param perFan interactions of each */
    void write(int fans, int perFan, Instant begin, Duration length) throws IOException {
        Instant asOf = begin.plus(length);
        ContactPublisher publisher = new ContactPublisher(elastic, definitions, names);
        String index = publisher.begin(RUN_ID);
        InteractionWriter interactions = new InteractionWriter(
                elastic,
                definitions,
                names,
                HumanTime.SHANGHAI,
                Clock.fixed(asOf, ZoneOffset.UTC),
                RetryPolicy.DEFAULT);
        List<Interaction> batch = new ArrayList<>(BATCH + perFan);
        try (ContactWriter contacts = new ContactWriter(elastic, index, RUN_ID, asOf)) {
            for (int number = 0; number < fans; number++) {
                KnownFan fan = fan(number, perFan, begin, length);
                contacts.write(fan.contact(asOf));
                batch.addAll(fan.interactions());
                if (batch.size() >= BATCH) {
                    interactions.write(batch);
                    batch.clear();
                }
            }
            interactions.write(batch);
        }
        elastic.client().indices().refresh(r -> r.index(names.interactions()));
        publisher.publish(index, new PublishedRun(RUN_ID, asOf, asOf.plusSeconds(60)));
    }

    /** Whether or not it wrote everything. */
    void remove() throws IOException {
        // By name, for patterns are refused where things are deleted.
        List<String> indices = List.copyOf(elastic.client()
                .indices()
                .get(g -> g.index(names.prefix() + "*"))
                .result()
                .keySet());
        if (!indices.isEmpty()) {
            elastic.client().indices().delete(d -> d.index(indices));
        }
    }

    /** A stream of one fan, whom it knows by number. */
    private static KnownFan fan(int number, int perFan, Instant begin, Duration length) {
        FanStream stream = new FanStream(number, 1, perFan, begin, length);
        List<Interaction> acts = new ArrayList<>(perFan);
        for (int i = 0; i < perFan; i++) {
            acts.add(stream.of(number, i));
        }
        return new KnownFan(acts);
    }
}
