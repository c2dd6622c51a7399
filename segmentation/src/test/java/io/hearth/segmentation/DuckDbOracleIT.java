package io.hearth.segmentation;

import static io.hearth.segmentation.testing.Rules.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.comparison.DuckContacts;
import io.hearth.segmentation.rollup.RollupView;
import io.hearth.segmentation.rollup.Rollups;
import io.hearth.segmentation.testing.Installation;
import io.hearth.segmentation.testing.RandomTraits;
import io.hearth.segmentation.testing.SeededStream;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another engine, the same Parquet files and the same meaning in SQL: the same numbers. */
class DuckDbOracleIT {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant AS_OF = BEGIN.plus(Duration.ofDays(179)).plusSeconds(30_000);
    private static final SegmentDefinition[] SEGMENTS = {
        segment("viewers", "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 2, 'within_days': 90}"),
        segment("quiet", "{'none': [{'interaction_in': ['CONTENT_VIEW', 'SHARE'], 'at_least': 1, 'within_days': 80}]}"),
        segment("young", "{'months_since_first_contact': {'from': 2, 'to': 4}}"),
        segment("welcome", "{'any': [{'tag_in': ['vip', 'came twice']}, {'city_in': ['杭州市']}]}"),
        segment("strangers", "{'none': [{'broker_type_in': ['OWNER', 'EMPLOYEE']}]}"),
        segment("asleep", "{'all': [{'dormant': true}, {'promoter': false}]}"),
        segment("bought", "{'stage_in': ['PURCHASE', 'OPINION']}"),
        segment(
                "sharers",
                "{'any': [{'promoter': true}, {'interaction_in': ['SHARE'], 'at_least': 2, 'from': '2026-02-01', 'to':"
                        + " '2026-03-15'}]}"),
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
    void duckDbCountsTheSameContactsStagesFlagsAndSegments() throws IOException, SQLException {
        try (Installation installation =
                new Installation(TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder)) {
            installation.write(new SeededStream(21, 800, BEGIN, 120).generate(6_000));
            installation.know(new RandomTraits(new Random(22), 800).next());
            SegmentationRequest request = installation.request(AS_OF, true, SEGMENTS);
            SparkSession spark = SparkSessions.start(request);
            new SegmentationAction(spark, installation.elastic(), request, Clock.systemUTC(), event -> {}).run();
            Rollups rollups = new Rollups(spark, request.rollupDir(), HumanTime.SHANGHAI);
            RollupView view = rollups.findView(request.runId()).orElseThrow();

            SortedMap<String, Long> counted;
            try (DuckContacts duck = new DuckContacts(request, rollups.folders(view), 1)) {
                counted = duck.counts();
            }

            assertThat(published(installation)).isEqualTo(counted);
            assertThat(counted.entrySet())
                    .as("somebody is in each segment")
                    .filteredOn(count -> count.getKey().startsWith("segment."))
                    .noneMatch(count -> count.getValue() == 0);
        }
    }

    private static SortedMap<String, Long> published(Installation installation) throws IOException {
        SortedMap<String, Long> counts = new TreeMap<>();
        FunnelCounts funnel = installation.contacts().funnel(Optional.empty());
        counts.put("contacts", funnel.contacts());
        counts.put("promoter", funnel.promoters());
        funnel.stages().forEach(stage -> counts.put("stage." + stage.stage(), stage.inStage()));
        counts.put(
                "dormant",
                funnel.stages().stream()
                        .mapToLong(FunnelCounts.StageCount::dormant)
                        .sum());
        installation.contacts().segmentSizes().sizes().forEach((id, size) -> counts.put("segment." + id, size));
        return counts;
    }
}
