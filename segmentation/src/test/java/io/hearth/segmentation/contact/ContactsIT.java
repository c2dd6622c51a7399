package io.hearth.segmentation.contact;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class ContactsIT {

    @Test
    void subjectsWhoseHashIsTheSameKeepTheirOwnRows() {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        try {
            Dataset<Row> rollups = pairs(spark, "fan:a", "1", "fan:b", "2", "fan:b", "3", "fan:c", "4")
                    .toDF("subject", "row");
            Dataset<Row> subjects =
                    pairs(spark, "fan:b", "key-b", "fan:c", "key-c").toDF("subject", ContactKeys.KEY);

            List<Row> found = Contacts.withKeysOf(rollups, subjects, 2, subject -> lit(1L))
                    .select("subject", "row", ContactKeys.KEY)
                    .collectAsList();

            assertThat(found)
                    .extracting(Row::toString)
                    .containsExactlyInAnyOrder("[fan:b,2,key-b]", "[fan:b,3,key-b]", "[fan:c,4,key-c]");
        } finally {
            spark.stop();
        }
    }

    private static Dataset<Tuple2<String, String>> pairs(SparkSession spark, String... texts) {
        List<Tuple2<String, String>> pairs = IntStream.range(0, texts.length / 2)
                .mapToObj(i -> new Tuple2<>(texts[2 * i], texts[2 * i + 1]))
                .toList();
        return spark.createDataset(pairs, Encoders.tuple(Encoders.STRING(), Encoders.STRING()));
    }
}
