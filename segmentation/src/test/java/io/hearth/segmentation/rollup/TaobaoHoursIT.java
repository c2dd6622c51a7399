package io.hearth.segmentation.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.source.InteractionProvider;
import io.hearth.segmentation.testing.Installation;
import io.hearth.segmentation.testing.TaobaoFile;
import io.hearth.store.elastic.PointInTime;
import io.hearth.store.interaction.InteractionDays;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaobaoHoursIT {

    private static final Instant AS_OF = Instant.parse("2017-11-26T04:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void realViewsAreCountedByHourAsPublished() throws IOException {
        Optional<Path> file = TaobaoFile.find();
        assumeTrue(file.isPresent(), "taobao/UserBehavior.csv.gz is absent: set HEARTH_SHARED_DATA to its folder");
        try (Installation installation =
                new Installation(TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder)) {
            installation.write(TaobaoFile.read(file.orElseThrow()));
            SparkSession spark = SparkSession.builder()
                    .master("local[2]")
                    .config("spark.ui.enabled", "false")
                    .config("spark.sql.session.timeZone", "Asia/Shanghai")
                    .config("spark.sql.datetime.java8API.enabled", "true")
                    .config("spark.sql.shuffle.partitions", 2)
                    .getOrCreate();
            try (PointInTime now = PointInTime.open(
                    installation.elastic(), installation.names().interactions())) {
                Dataset<Row> views = rollups(spark, installation, now)
                        .filter(col("type").equalTo("CONTENT_VIEW"))
                        .cache();
                assertThat(views(views, 9)).isEqualTo(41_890);
                assertThat(views(views, 10)).isEqualTo(48_022);
                assertThat(people(views, 9)).isEqualTo(28_196);
                assertThat(people(views, 10)).isEqualTo(32_160);
            } finally {
                spark.stop();
            }
        }
    }

    private Dataset<Row> rollups(SparkSession spark, Installation installation, PointInTime now) throws IOException {
        var days = new InteractionDays(installation.elastic(), HumanTime.SHANGHAI).read(now);
        RollupRefresh refresh = new Rollups(spark, folder.toUri().toString(), HumanTime.SHANGHAI)
                .plan("run", false, days, AS_OF.plusSeconds(86_400));
        refresh.run(InteractionProvider.read(spark, TestServices.elasticsearch(), now.id(), 2));
        return spark.read().parquet(folder.resolve("run_id=run").toUri().toString());
    }

    private static long views(Dataset<Row> rollups, int hour) {
        return rollups.select(sum(RollupColumns.inHour(hour))).first().getLong(0);
    }

    private static long people(Dataset<Row> rollups, int hour) {
        return rollups.filter(RollupColumns.inHour(hour).gt(0))
                .select(countDistinct("subject"))
                .first()
                .getLong(0);
    }
}
