package io.hearth.segmentation.rollup;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Counts interactions. Days and hours are those of the session's time zone.
 *
 * <p>{@code hours} holds 24 numbers: how many of the row's interactions fell into each hour of the day. It is null where
 * {@code first} and {@code last} tell: of one or two interactions, which most rows are.
 */
public final class RollupColumns {

    private static final int HOURS = 24;

    private RollupColumns() {}

    /** The columns of a rollup, in the order in which they are kept; the day is the partition and comes last. */
    public static StructType schema() {
        return new StructType()
                .add("subject", DataTypes.StringType, false)
                .add("type", DataTypes.StringType, false)
                .add("channel", DataTypes.StringType, false)
                .add("content_id", DataTypes.StringType, true)
                .add("project_id", DataTypes.StringType, true)
                .add("count", DataTypes.LongType, false)
                .add("first", DataTypes.TimestampType, false)
                .add("last", DataTypes.TimestampType, false)
                .add("hours", DataTypes.createArrayType(DataTypes.IntegerType, false), true)
                .add("day", DataTypes.DateType, false);
    }

    /** Adds the day on which each interaction occurred. */
    static Dataset<Row> withDay(Dataset<Row> interactions) {
        return interactions.withColumn("day", to_date(col("occurred_at")));
    }

    /**
     * From interactions to one row for each subject, day, type, channel, content and project.
     *
     * @param interactions with their day
     */
    static Dataset<Row> rollups(Dataset<Row> interactions) {
        return interactions
                .select("subject", "day", "type", "channel", "content_id", "project_id", "occurred_at")
                .withColumn("hour", hour(col("occurred_at")))
                .groupBy("subject", "day", "type", "channel", "content_id", "project_id")
                .agg(
                        count(lit(1)).as("count"),
                        min("occurred_at").as("first"),
                        max("occurred_at").as("last"),
                        array(IntStream.range(0, HOURS)
                                        .mapToObj(RollupColumns::sumInHour)
                                        .toArray(Column[]::new))
                                .as("each_hour"))
                .withColumn("hours", when(col("count").gt(2), col("each_hour")))
                .select(columns());
    }

    static Column[] columns() {
        return IntStream.range(0, schema().size())
                .mapToObj(i -> col(schema().fieldNames()[i]))
                .toArray(Column[]::new);
    }

    /** How many interactions of a kept row fell into an hour. */
    public static Column inHour(int hour) {
        Column first = when(hour(col("first")).equalTo(hour), 1).otherwise(0);
        Column second = when(col("count").equalTo(2).and(hour(col("last")).equalTo(hour)), 1)
                .otherwise(0);
        return coalesce(element_at(col("hours"), lit(hour + 1)), first.plus(second));
    }

    private static Column sumInHour(int hour) {
        return sum(when(col("hour").equalTo(hour), 1).otherwise(0)).cast(DataTypes.IntegerType);
    }
}
