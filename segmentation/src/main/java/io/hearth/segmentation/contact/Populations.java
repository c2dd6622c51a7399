package io.hearth.segmentation.contact;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
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
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** Works out what contacts are compared with, from all rollups. */
public final class Populations {

    private static final StageRules RULES = StageRules.DEFAULT;

    private Populations() {}

    /** @param rollups of all subjects, up to the instant asked about, without keys */
    public static Population of(Dataset<Row> rollups, ContactKeys keys, SegmentationRequest request) {
        return Population.of(hours(rollups), buyers(keys.withKeys(rollups), keys, request));
    }

    private static Map<Channel, HourCounts> hours(Dataset<Row> rollups) {
        Dataset<Row> counted = rollups.filter(col("type").isin(names(RULES.life())))
                .select(
                        col("channel"),
                        explode(when(col("hours").isNull(), hoursOfFewActs()).otherwise(hoursOfManyActs()))
                                .as("of"))
                .select(
                        col("channel"),
                        col("of.hour").as("hour"),
                        col("of.acts").as("acts"));
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
    private static Column hoursOfFewActs() {
        Column first = actsAt(hour(col("first")), lit(1));
        Column last = actsAt(hour(col("last")), lit(1));
        return when(col("count").equalTo(2), array(first, last)).otherwise(array(first));
    }

    private static Column hoursOfManyActs() {
        Column all = transform(col("hours"), (acts, hour) -> actsAt(hour, acts));
        return filter(all, of -> of.getField("acts").gt(0));
    }

    private static Column actsAt(Column hour, Column acts) {
        return struct(hour.as("hour"), acts.as("acts"));
    }

    /** Only who ever bought, or got the keys, can be a buyer; the rules say who of them is. */
    private static List<BuyerFacts> buyers(Dataset<Row> rollups, ContactKeys keys, SegmentationRequest request) {
        Dataset<Row> candidates = rollups.filter(
                        col("type").isin(names(RULES.purchase())).or(col("type").isin(names(RULES.handover()))))
                .select(ContactKeys.KEY)
                .distinct()
                .persist();
        try {
            Dataset<Row> few = Contacts.hinted(candidates, candidates.count());
            return facts(rollups.join(few, new String[] {ContactKeys.KEY}, "left_semi"), keys, request);
        } finally {
            candidates.unpersist();
        }
    }

    private static List<BuyerFacts> facts(Dataset<Row> rows, ContactKeys keys, SegmentationRequest request) {
        String json = request.toJson();
        boolean keysAreSubjects = keys.areSubjects();
        FlatMapFunction<Iterator<InternalRow>, String> facts =
                partition -> buyers(partition, keysAreSubjects, SegmentationRequest.parse(json));
        return Contacts.byContact(
                        Contacts.columns(rows, keys),
                        rows.sparkSession().sparkContext().defaultParallelism())
                .mapPartitions(facts)
                .collect()
                .stream()
                .map(Populations::parse)
                .toList();
    }

    private static Iterator<String> buyers(
            Iterator<InternalRow> rows, boolean keysAreSubjects, SegmentationRequest request) {
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
