package io.hearth.segmentation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThanOrEqual;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.Or;
import org.apache.spark.sql.sources.StringContains;
import org.junit.jupiter.api.Test;

class FilterQueryTests {

    private static final Instant AT = Instant.ofEpochMilli(1_511_658_000_000L);

    @Test
    void aStretchOfTimeIsLeftToElasticsearch() {
        assertThat(FilterQuery.of(new And(
                        new GreaterThanOrEqual("occurred_at", AT), new LessThan("ingested_at", AT.plusMillis(1)))))
                .contains("{\"bool\":{\"filter\":["
                        + "{\"range\":{\"occurred_at\":{\"gte\":1511658000000,\"format\":\"epoch_millis\"}}},"
                        + "{\"range\":{\"ingested_at\":{\"lt\":1511658000001,\"format\":\"epoch_millis\"}}}]}}");
    }

    @Test
    void aTypeIsLeftToElasticsearch() {
        assertThat(FilterQuery.of(new EqualTo("type", "FOLLOW"))).contains("{\"terms\":{\"type\":[\"FOLLOW\"]}}");
    }

    @Test
    void manyStretchesStandSideBySideHoweverSparkNestsThem() {
        Filter follow = new EqualTo("type", "FOLLOW");
        Filter nested = new Or(new Or(follow, follow), new Or(follow, new And(new And(follow, follow), follow)));
        String one = "{\"terms\":{\"type\":[\"FOLLOW\"]}}";

        assertThat(FilterQuery.of(nested))
                .contains("{\"bool\":{\"should\":[%1$s,%1$s,%1$s,{\"bool\":{\"filter\":[%1$s,%1$s,%1$s]}}]}}"
                        .formatted(one));
    }

    @Test
    void whatElasticsearchWouldAnswerOtherwiseStaysWithSpark() {
        assertThat(FilterQuery.of(new LessThan("occurred_at", AT.plusNanos(1_000))))
                .isEmpty();
        assertThat(FilterQuery.of(new EqualTo("type", "x\"}"))).isEmpty();
        assertThat(FilterQuery.of(new EqualTo("subject", "fan:1"))).isEmpty();
        assertThat(FilterQuery.of(new Or(new EqualTo("type", "FOLLOW"), new StringContains("content_id", "a"))))
                .isEmpty();
    }
}
