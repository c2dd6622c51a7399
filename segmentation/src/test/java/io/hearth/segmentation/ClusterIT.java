package io.hearth.segmentation;

import static io.hearth.segmentation.testing.Rules.segment;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.testing.Installation;
import io.hearth.segmentation.testing.RandomLinks;
import io.hearth.segmentation.testing.SeededStream;
import io.hearth.segmentation.testing.SparkCluster;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.run.SegmentationRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same program on a cluster. */
@Tag("long")
class ClusterIT {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aRunOnTwoWorkersGivesTheContactsOfALocalRun() throws Exception {
        try (Installation installation = new Installation(
                TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder.resolve("rollups"))) {
            installation.write(new SeededStream(31, 200, NOW.minusSeconds(5_000_000), 50).generate(1_500));
            installation.link(new RandomLinks(new Random(31), 200).next());
            runHere(request(installation));
            Map<String, JsonNode> expected = installation.contactDocuments();

            SegmentationRequest request = request(installation);
            Path file = Files.writeString(folder.resolve("request.json"), request.toJson());
            Path log = folder.resolve("submit.log");
            try (SparkCluster cluster = new SparkCluster(folder.resolve("cluster"))) {
                int exitCode = cluster.submit(file, log);

                assertThat(exitCode).as(Files.readString(log)).isZero();
                assertThat(cluster.busyWorkers()).isEqualTo(2);
            }
            assertThat(installation.contacts().run().map(PublishedRun::runId)).contains(request.runId());
            assertThat(installation.contactDocuments()).isNotEmpty().isEqualTo(expected);
        }
    }

    private static SegmentationRequest request(Installation installation) {
        return installation.request(
                NOW,
                true,
                segment("viewers", "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 2, 'within_days': 30}"));
    }

    private static void runHere(SegmentationRequest request) throws Exception {
        try (SparkSession spark = SparkSessions.start(request);
                ElasticConnection elastic = ElasticConnection.open(request.elasticsearchUrl())) {
            new SegmentationAction(spark, elastic, request, Clock.systemUTC(), event -> {}).run();
        }
    }
}
