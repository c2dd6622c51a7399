package io.hearth.segmentation;

import static io.hearth.segmentation.testing.Rules.segment;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.testing.Installation;
import io.hearth.segmentation.testing.RandomLinks;
import io.hearth.segmentation.testing.RandomTraits;
import io.hearth.segmentation.testing.SeededStream;
import io.hearth.store.run.ContactCounts;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any split of any stream into runs, with late, repeated and erased arrivals, links that are made, moved and undone,
 * traits that come and go, days that pass in between and a look back, gives the contacts of one full build.
 */
class RunLawIT {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final int DAYS = 45;
    private static final int FANS = 300;
    private static final int INTERACTIONS = 2_000;

    private static final SegmentDefinition[] SEGMENTS = {
        segment("considering", "{'stage_in': ['CONSIDERATION']}"),
        segment("viewers", "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 2, 'within_days': 30}"),
        segment(
                "quiet",
                "{'none': [{'interaction_in': ['CONTENT_VIEW', 'SHARE', 'MENU_CLICK'], 'at_least': 1, 'within_days':"
                        + " 14}]}"),
        segment("welcome", "{'any': [{'tag_in': ['vip', 'came twice']}, {'city_in': ['杭州市']}]}"),
        segment("strangers", "{'none': [{'broker_type_in': ['OWNER', 'EMPLOYEE']}]}"),
        segment("young", "{'months_since_first_contact': {'from': 0, 'to': 1}}"),
    };

    @TempDir
    private Path folder;

    @AfterAll
    static void stopSpark() {
        SparkSession.getActiveSession().foreach(spark -> {
            spark.stop();
            return null;
        });
    }

    @Test
    void anySplitIntoRunsGivesTheContactsOfOneFullBuild() throws IOException {
        holds(1, 4);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void manySplitsIntoRunsGiveTheContactsOfOneFullBuild(long seed) throws IOException {
        holds(seed, 8);
    }

    private void holds(long seed, int runs) throws IOException {
        try (Installation installation =
                new Installation(TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder)) {
            Random random = new Random(seed);
            List<Interaction> arrivals = arrivals(seed, random);
            Instant asOf = BEGIN.plus(Duration.ofDays(DAYS * 2 / 3));
            RandomLinks links = new RandomLinks(random, FANS);
            RandomTraits traits = new RandomTraits(random, FANS);
            int from = 0;
            for (int i = 0; i < runs; i++) {
                // Much at first, then little: only then is there something to leave alone.
                int to = i == runs - 1 ? arrivals.size() : from + random.nextInt((arrivals.size() - from) * 9 / 10);
                installation.write(arrivals.subList(from, to));
                from = to;
                boolean lookBack = i == 1;
                // The first run knows no links and traits: those that hold of a sudden are new to the second.
                if (i > 0) {
                    installation.link(links.next());
                    installation.know(traits.next());
                }
                run(installation, lookBack ? asOf.minus(Duration.ofDays(20)) : asOf, false);
                installation.erase(new OpenId("o" + random.nextInt(FANS)));
                asOf = asOf.plus(Duration.ofHours(random.nextInt(60)));
            }
            installation.link(links.next());
            installation.know(traits.next());
            ContactCounts last = run(installation, asOf, false).contacts();
            Map<String, JsonNode> incremental = installation.contactsWithoutScores();
            run(installation.nightly(asOf, SEGMENTS), installation);
            Map<String, JsonNode> nightly = installation.contactDocuments();
            run(installation, asOf, true);
            Map<String, JsonNode> full = installation.contactDocuments();

            assertThat(last.evaluated()).isBetween(1L, incremental.size() / 2L);
            assertThat(nightly).isNotEmpty().isEqualTo(full);
            assertThat(incremental).isEqualTo(installation.contactsWithoutScores());
            assertThat(incremental.values())
                    .as("somebody is known by several keys")
                    .anyMatch(contact -> contact.path("subjects").size() > 1);
            assertThat(incremental.values())
                    .as("somebody has each trait")
                    .anyMatch(contact -> contact.has("tags"))
                    .anyMatch(contact -> contact.has("cities"))
                    .anyMatch(contact -> contact.has("broker_types"))
                    .anyMatch(contact -> contact.has("team_ids"));
        }
    }

    /** In the order of time; a tenth of the oldest comes at the very end, and half of those for the second time. */
    private static List<Interaction> arrivals(long seed, Random random) {
        List<Interaction> stream = new ArrayList<>(new SeededStream(seed, FANS, BEGIN, DAYS).generate(INTERACTIONS));
        stream.sort(Comparator.comparing(Interaction::occurredAt));
        List<Interaction> late = new ArrayList<>(stream.subList(0, INTERACTIONS / 10));
        Collections.shuffle(late, random);
        stream.subList(0, INTERACTIONS / 20).clear();
        stream.addAll(late);
        return stream;
    }

    private static SegmentationRun run(Installation installation, Instant asOf, boolean full) throws IOException {
        return run(installation.request(asOf, full, SEGMENTS), installation);
    }

    private static SegmentationRun run(SegmentationRequest request, Installation installation) throws IOException {
        SparkSession spark = SparkSessions.start(request);
        return new SegmentationAction(spark, installation.elastic(), request, Clock.systemUTC(), event -> {}).run();
    }
}
