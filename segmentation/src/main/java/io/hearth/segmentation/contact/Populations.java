package io.hearth.segmentation.contact;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.hearth.domain.feature.BuyerFacts;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.feature.Population;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.run.SegmentationRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Works out what contacts are compared with, from all rollups. */
public final class Populations {

    private static final StageRules RULES = StageRules.DEFAULT;

    private Populations() {}

    /** @param rollups of all subjects, up to the instant asked about, without keys */
    public static Population of(Dataset<Row> rollups, ContactKeys keys, SegmentationRequest request) {
        return Population.of(hours(rollups), buyers(keys.withKeys(rollups), keys, request));
    }

    private static Map<Channel, HourCounts> hours(Dataset<Row> rollups) {
        Dataset<Row> own = rollups.filter(col("type").isin(names(RULES.life())));
        Dataset<Row> counted = hoursOfFewActs(own).union(hoursOfManyActs(own));
        Map<Channel, long[]> hours = new EnumMap<>(Channel.class);
        for (Row row : counted.groupBy("channel", "hour").agg(sum("acts")).collectAsList()) {
            long[] counts =
                    hours.computeIfAbsent(Channel.valueOf(row.getString(0)), channel -> new long[HourCounts.HOURS]);
            counts[row.getInt(1)] = row.getLong(2);
        }
        Map<Channel, HourCounts> result = new EnumMap<>(Channel.class);
        hours.forEach((channel, counts) -> result.put(channel, HourCounts.of(counts)));
        return result;
    }

    /** Of one or two acts the instants themselves are kept. */
    private static Dataset<Row> hoursOfFewActs(Dataset<Row> own) {
        Column first = hour(col("first"));
        Column both = array(first, hour(col("last")));
        return own.filter(col("hours").isNull())
                .select(
                        col("channel"),
                        explode(when(col("count").equalTo(2), both).otherwise(array(first)))
                                .as("hour"),
                        lit(1).as("acts"));
    }

    private static Dataset<Row> hoursOfManyActs(Dataset<Row> own) {
        return own.filter(col("hours").isNotNull())
                .select(col("channel"), posexplode(col("hours")).as(new String[] {"hour", "acts"}))
                .filter(col("acts").gt(0));
    }

    /** Only who ever bought, or got the keys, can be a buyer; the rules say who of them is. */
    private static List<BuyerFacts> buyers(Dataset<Row> rollups, ContactKeys keys, SegmentationRequest request) {
        Dataset<Row> candidates = rollups.filter(
                        col("type").isin(names(RULES.purchase())).or(col("type").isin(names(RULES.handover()))))
                .select(ContactKeys.KEY)
                .distinct();
        Dataset<Row> rows = rollups.join(candidates, new String[] {ContactKeys.KEY}, "left_semi");
        String json = request.toJson();
        boolean keysAreSubjects = keys.areSubjects();
        MapPartitionsFunction<Row, String> facts =
                partition -> buyers(partition, keysAreSubjects, SegmentationRequest.parse(json));
        return Contacts.byContact(
                        Contacts.columns(rows, keys),
                        rollups.sparkSession().sparkContext().defaultParallelism())
                .mapPartitions(facts, Encoders.STRING())
                .collectAsList()
                .stream()
                .map(Populations::parse)
                .toList();
    }

    private static Iterator<String> buyers(Iterator<Row> rows, boolean keysAreSubjects, SegmentationRequest request) {
        ContactAssembly assembly = ContactAssembly.of(request, Population.UNKNOWN);
        ContactRows contacts = assembly.contacts(rows, keysAreSubjects);
        Iterable<ContactRows.Group> groups = () -> contacts;
        return java.util.stream.StreamSupport.stream(groups.spliterator(), false)
                .flatMap(group -> assembly.buyer(group).stream())
                .map(buyer -> buyer.lastDay() + " " + buyer.activeDays() + " " + buyer.purchases())
                .iterator();
    }

    private static BuyerFacts parse(String text) {
        long[] numbers =
                Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return new BuyerFacts(numbers[0], numbers[1], numbers[2]);
    }

    private static Object[] names(Set<InteractionType> types) {
        return types.stream().map(Enum::name).sorted().toArray();
    }
}
