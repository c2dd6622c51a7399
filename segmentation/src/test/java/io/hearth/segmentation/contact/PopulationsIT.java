package io.hearth.segmentation.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.feature.Population;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.time.HumanTime;
import io.hearth.segmentation.rollup.RollupColumns;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.link.LinkSnapshot;
import io.hearth.store.run.SegmentationRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PopulationsIT {

    private static final Instant AS_OF = Instant.parse("2026-03-10T00:00:00Z");

    /** 2026-03-01 at midnight in Shanghai. */
    private static final Instant MIDNIGHT = Instant.parse("2026-02-28T16:00:00Z");

    @Test
    void theHoursOfAChannelAreThoseOfAllThatPeopleDidThemselves() {
        List<Row> rows = List.of(
                row("fan:a", "CONTENT_VIEW", "WECHAT", 1, at(9, 0), at(9, 0), null),
                row("fan:a", "MENU_CLICK", "WECHAT", 2, at(9, 59), at(23, 59), null),
                row("fan:b", "CONTENT_VIEW", "WECHAT", 2, at(0, 0), at(0, 30), null),
                row("fan:b", "MESSAGE", "WECHAT", 4, at(9, 1), at(21, 0), hours(9, 3, 21, 1)),
                row("fan:b", "CONTENT_VIEW", "QQ", 1, at(12, 0), at(12, 0), null),
                row("fan:b", "PUSH_SENT", "WECHAT", 1, at(9, 0), at(9, 0), null));

        Population population = of(rows);

        assertThat(population.hours()).containsOnlyKeys(Channel.WECHAT, Channel.QQ);
        assertThat(population.hours().get(Channel.WECHAT)).isEqualTo(counts(0, 2, 9, 5, 21, 1, 23, 1));
        assertThat(population.hours().get(Channel.QQ)).isEqualTo(counts(12, 1));
    }

    private static Population of(List<Row> rows) {
        SegmentationRequest request = new SegmentationRequest(
                "run",
                URI.create("http://127.0.0.1:9"),
                new IndexNames("none-"),
                HumanTime.SHANGHAI,
                AS_OF,
                true,
                false,
                "file:///none",
                null,
                null,
                "local[1]",
                List.of());
        SparkSession spark = SparkSession.builder()
                .master(request.master())
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "Asia/Shanghai")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.shuffle.partitions", 1)
                .getOrCreate();
        try {
            ContactKeys keys = new ContactKeys(LinkSnapshot.NONE, LinkSnapshot.NONE);
            return Populations.of(spark.createDataFrame(rows, RollupColumns.schema()), keys, request);
        } finally {
            spark.stop();
        }
    }

    private static Row row(
            String subject,
            String type,
            String channel,
            long count,
            Instant first,
            Instant last,
            @Nullable List<Integer> hours) {
        return RowFactory.create(
                subject, type, channel, null, null, count, first, last, hours, LocalDate.of(2026, 3, 1));
    }

    private static Instant at(int hour, int minute) {
        return MIDNIGHT.plusSeconds(hour * 3_600L + minute * 60L);
    }

    private static List<Integer> hours(int... hoursAndActs) {
        List<Integer> hours = new ArrayList<>(Collections.nCopies(HourCounts.HOURS, 0));
        for (int i = 0; i < hoursAndActs.length; i += 2) {
            hours.set(hoursAndActs[i], hoursAndActs[i + 1]);
        }
        return hours;
    }

    private static HourCounts counts(int... hoursAndActs) {
        return HourCounts.of(
                hours(hoursAndActs).stream().mapToLong(Integer::longValue).toArray());
    }
}
