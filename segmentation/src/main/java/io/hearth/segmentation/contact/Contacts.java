package io.hearth.segmentation.contact;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import io.hearth.domain.feature.Population;
import io.hearth.segmentation.rollup.TraitSnapshots;
import io.hearth.store.run.ContactCounts;
import io.hearth.store.run.SegmentationRequest;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Turns rollups into contact documents. */
public final class Contacts {

    /** The name under which the contacts looked at so far are counted. */
    public static final String EVALUATED = "contacts_evaluated";

    /** Their subjects fit into each task's memory; above that both sides are exchanged. */
    private static final long MAX_BROADCAST = 1_000_000;
    /** Before the names of columns that both sides of a join have. */
    private static final String SELECTED = "selected_";

    private Contacts() {}

    /**
     * Writes the contacts of a scope.
     *
     * @param rollups of all subjects, up to the instant asked about, without keys
     * @param partitions how many tasks share the work
     */
    public static ContactCounts write(
            Dataset<Row> rollups,
            ContactScope scope,
            SegmentationRequest request,
            Population population,
            ContactTarget target,
            int partitions) {
        ContactCounters counters = new ContactCounters(rollups.sparkSession().sparkContext());
        if (scope.isEmpty()) {
            return counters.counts(scope.counts());
        }
        ContactKeys keys = scope.keys();
        Dataset<Row> rows = columns(withKeysOfSelected(rollups, scope), keys);
        byContact(withTraceOfMet(withTraits(rows, scope), scope), partitions)
                .foreachPartition(new ContactTask(request, keys.areSubjects(), population, target, counters));
        return counters.counts(scope.counts());
    }

    private static Dataset<Row> withKeysOfSelected(Dataset<Row> rollups, ContactScope scope) {
        if (scope.selected().isEmpty()) {
            return scope.keys().withKeys(rollups);
        }
        return withKeysOf(rollups, scope.selected().get(), count(scope), subject -> xxhash64(subject));
    }

    /**
     * The rows of those subjects, each with its key.
     *
     * @param count how many subjects there are, about
     * @param hash of a subject, by which it is looked up; several subjects may have the same
     */
    static Dataset<Row> withKeysOf(
            Dataset<Row> rollups, Dataset<Row> subjects, long count, UnaryOperator<Column> hash) {
        Dataset<Row> selected = subjects.select(
                hash.apply(col("subject")).as(SELECTED + ContactKeys.HASH),
                col("subject").as(SELECTED + "subject"),
                col(ContactKeys.KEY));
        Column isEqual = hash.apply(col("subject"))
                .equalTo(col(SELECTED + ContactKeys.HASH))
                // Written as two, for Spark would look up texts by an equation of texts.
                .and(col("subject").leq(col(SELECTED + "subject")))
                .and(col("subject").geq(col(SELECTED + "subject")));
        return rollups.join(hinted(selected, count), isEqual, "inner");
    }

    private static long count(ContactScope scope) {
        return scope.counts().touched() + scope.counts().due();
    }

    /** The smaller side of a join: where it is small enough, the larger one is not moved about. */
    static Dataset<Row> hinted(Dataset<Row> rows, long count) {
        return count <= MAX_BROADCAST ? broadcast(rows) : rows;
    }

    /**
     * Adds a row for each trait of the contacts that are looked at, by their key: a key may have traits under which
     * nothing was done. Rows have no column for traits where nobody has any.
     */
    private static Dataset<Row> withTraits(Dataset<Row> rows, ContactScope scope) {
        if (scope.traits().isEmpty()) {
            return rows;
        }
        Dataset<Row> traits = scope.keys().withKeys(scope.traits().get());
        if (scope.selected().isPresent()) {
            Dataset<Row> selected =
                    scope.selected().get().select(ContactKeys.KEY).distinct();
            traits = traits.join(hinted(selected, count(scope)), new String[] {ContactKeys.KEY}, "left_semi");
        }
        Dataset<Row> wider = rows.withColumn(TraitSnapshots.TRAIT, lit(null).cast(DataTypes.StringType));
        return wider.union(traits.select(emptyRow(wider.schema(), Set.of(ContactKeys.KEY, TraitSnapshots.TRAIT))));
    }

    /** Adds an empty row for each contact that has to be met, so that those are of which nothing is left. */
    private static Dataset<Row> withTraceOfMet(Dataset<Row> rows, ContactScope scope) {
        return scope.met()
                .map(met -> rows.union(met.select(emptyRow(rows.schema(), Set.of(ContactKeys.KEY)))))
                .orElse(rows);
    }

    private static Column[] emptyRow(StructType schema, Set<String> known) {
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            StructField field = schema.fields()[i];
            columns[i] = known.contains(field.name())
                    ? col(field.name())
                    : lit(null).cast(field.dataType()).as(field.name());
        }
        return columns;
    }

    /** @param rollups with their keys; a subject that is the key is not carried about twice */
    static Dataset<Row> columns(Dataset<Row> rollups, ContactKeys keys) {
        Dataset<Row> rows =
                keys.areSubjects() ? rollups.withColumn("subject", lit(null).cast(DataTypes.StringType)) : rollups;
        return rows.select(RollupRow.COLUMNS.stream()
                .filter(name -> !name.equals(ContactKeys.HASH))
                .map(name -> col(name))
                .toArray(Column[]::new));
    }

    /** Brings the rows of each contact together, as {@link ContactRows} takes them. */
    static JavaRDD<InternalRow> byContact(Dataset<Row> rows, int partitions) {
        return rows.select(xxhash64(col(ContactKeys.KEY)).as(ContactKeys.HASH), col("*"))
                .repartition(partitions, col(ContactKeys.HASH))
                .sortWithinPartitions(ContactKeys.HASH)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }
}
