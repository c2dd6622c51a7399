package io.hearth.segmentation;

import io.hearth.domain.feature.Population;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.time.HumanTime;
import io.hearth.segmentation.contact.ContactKeys;
import io.hearth.segmentation.contact.ContactTally;
import io.hearth.segmentation.contact.Populations;
import io.hearth.segmentation.rollup.RollupRefresh;
import io.hearth.segmentation.rollup.RollupView;
import io.hearth.segmentation.rollup.Rollups;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionDays.Fingerprint;
import io.hearth.store.link.LinkSnapshot;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Passes a few rows through everything that a run does except Elasticsearch, so that the build can have the Java machine
 * archive the loaded classes: Spark loads more than ten thousand of them, which is most of a small run's time.
 */
final class ArchiveTraining {

    private static final Instant AT = Instant.parse("2026-06-29T04:00:00Z");
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private ArchiveTraining() {}

    /** Takes one argument, an empty folder to write to. */
    public static void main(String[] arguments) throws IOException {
        SegmentationRequest request = request(arguments[0]);
        try (SparkSession spark = SparkSessions.start(request)) {
            spark.conf().set("spark.sql.shuffle.partitions", 2);
            Dataset<Row> interactions = interactions(spark);
            SortedMap<LocalDate, Fingerprint> days = new TreeMap<>();
            days.put(HumanTime.SHANGHAI.dayOf(AT), new Fingerprint(1, AT));
            days.put(HumanTime.SHANGHAI.dayOf(request.asOf()), new Fingerprint(1, AT));
            Rollups rollups = new Rollups(spark, request.rollupDir(), request.humanTime());
            RollupRefresh refresh = rollups.plan(request.runId(), true, days, request.asOf());
            refresh.run(interactions);
            RollupView view = refresh.look(interactions);
            rollups.subjectsChangedBetween(new RollupView(AT, new TreeMap<>()), view)
                    .count();
            ContactKeys keys = new ContactKeys(LinkSnapshot.NONE, LinkSnapshot.NONE);
            Population population = Populations.of(rollups.read(view), keys, request);
            ContactTally.of(rollups.read(view), request, population, 1);
        }
        askNobody();
        SegmentationRun run = SegmentationRun.started(
                request.runId(), SegmentationRun.Mode.FULL, AT, AT, StageRules.DEFAULT.version());
        System.out.println(new SegmentationEvent.Finished(run).toJson());
        System.exit(0);
    }

    /** Loads the HTTP client. */
    private static void askNobody() {
        try (ElasticConnection elastic = ElasticConnection.open(NOBODY)) {
            elastic.client().ping();
        } catch (IOException e) {
            // Nobody listens there, which is as expected.
        }
    }

    private static SegmentationRequest request(String folder) {
        return new SegmentationRequest(
                "training",
                NOBODY,
                new IndexNames(""),
                HumanTime.SHANGHAI,
                AT.plusSeconds(86_400),
                true,
                true,
                Path.of(folder).toUri().toString(),
                "local[1]",
                List.of());
    }

    private static Dataset<Row> interactions(SparkSession spark) {
        StructType schema = new StructType()
                .add("subject", DataTypes.StringType)
                .add("type", DataTypes.StringType)
                .add("occurred_at", DataTypes.TimestampType)
                .add("channel", DataTypes.StringType)
                .add("content_id", DataTypes.StringType)
                .add("project_id", DataTypes.StringType);
        return spark.createDataFrame(
                List.of(
                        RowFactory.create("fan:1", "ENQUIRY", AT, "WECHAT", "a", null),
                        RowFactory.create("fan:1", "FOLLOW", AT.plusSeconds(80_000), "WECHAT", null, "p")),
                schema);
    }
}
