package io.hearth.segmentation;

import static io.hearth.segmentation.testing.Rules.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.testing.Installation;
import io.hearth.segmentation.testing.SeededStream;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another engine, the same Parquet files and the same meaning in SQL: the same numbers. */
class DuckDbOracleIT {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant AS_OF = BEGIN.plus(Duration.ofDays(119)).plusSeconds(30_000);
    private static final SegmentId VIEWERS = new SegmentId("viewers");
    private static final SegmentId QUIET = new SegmentId("quiet");

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
    void duckDbCountsTheSameContactsStagesAndSegments() throws IOException, SQLException {
        try (Installation installation =
                new Installation(TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder)) {
            installation.write(new SeededStream(21, 800, BEGIN, 120).generate(6_000));
            run(installation);
            FunnelCounts funnel = installation.contacts().funnel(Optional.empty());
            Map<SegmentId, Long> sizes = installation.contacts().segmentSizes().sizes();
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Statement sql = duck.createStatement()) {
                sql.execute("create view r as select * from read_parquet('" + folder
                        + "/*/*/*.parquet', hive_partitioning = true)");

                assertThat(funnel.contacts()).isEqualTo(one(sql, "select count(distinct subject) from r"));
                assertThat(funnel.promoters())
                        .isEqualTo(one(
                                sql,
                                "select count(distinct subject) from r where type in"
                                        + " ('SHARE_OPENED','REFERRAL_MADE')"));
                assertThat(reached(funnel, FunnelStage.CONSIDERATION)).isEqualTo(one(sql, CONSIDERED));
                assertThat(reached(funnel, FunnelStage.PURCHASE)).isEqualTo(one(sql, BOUGHT));
                assertThat(sizes.get(VIEWERS)).isEqualTo(one(sql, VIEWED));
                assertThat(sizes.get(QUIET)).isEqualTo(one(sql, WERE_QUIET));
            }
        }
    }

    private static final String CONSIDERED = """
        with views as (select subject, day::date as day, sum(count) as c from r
                       where type = 'CONTENT_VIEW' group by all),
             windows as (select subject, sum(c) over (partition by subject order by day
                         range between interval 89 days preceding and current row) as s from views)
        select count(distinct subject) from (
          select subject from windows where s >= 3
          union all
          select subject from r where type in ('ENQUIRY','FORM','VISIT_BOOKED','VISIT','ACTIVITY_ATTENDED',
            'REFERRED','RESERVATION','CONTRACT','HANDOVER'))
        """;
    private static final String BOUGHT = """
        with cancelled as (select subject, max(last) as at from r where type = 'CANCELLATION' group by subject)
        select count(distinct subject) from (
          select r.subject from r left join cancelled c on c.subject = r.subject
          where r.type in ('RESERVATION','CONTRACT') and (c.at is null or r.last > c.at)
          union all
          select subject from r where type = 'HANDOVER')
        """;
    private static final String VIEWED = """
        select count(*) from (select subject from r
          where type = 'CONTENT_VIEW' and day::date > date '2026-04-30' - 30 and day::date <= date '2026-04-30'
          group by subject having sum(count) >= 2)
        """;
    private static final String WERE_QUIET = """
        select count(distinct subject) from r where subject not in
          (select subject from r where type in ('CONTENT_VIEW','SHARE') and day::date > date '2026-04-30' - 14)
        """;

    private void run(Installation installation) throws IOException {
        SegmentationRequest request = installation.request(
                AS_OF,
                true,
                segment(VIEWERS.value(), "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 2, 'within_days': 30}"),
                segment(
                        QUIET.value(),
                        "{'none': [{'interaction_in': ['CONTENT_VIEW', 'SHARE'], 'at_least': 1, 'within_days': 14}]}"));
        SparkSession spark = SparkSessions.start(request);
        new SegmentationAction(spark, installation.elastic(), request, Clock.systemUTC(), event -> {}).run();
    }

    private static long reached(FunnelCounts funnel, FunnelStage stage) {
        return funnel.stages().get(stage.ordinal()).reached();
    }

    private static long one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
