package io.hearth.segmentation.contact;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.hearth.domain.feature.Population;
import io.hearth.store.run.ContactCounts;
import io.hearth.store.run.SegmentationRequest;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Turns rollups into contact documents. */
public final class Contacts {

    /** The name under which the contacts looked at so far are counted. */
    public static final String EVALUATED = "contacts_evaluated";

    /** Their subjects fit into each task's memory; above that both sides are exchanged. */
    private static final long MAX_BROADCAST = 1_000_000;

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
        byContact(withTraceOfMet(columns(withKeysOfSelected(rollups, scope), keys), scope), partitions)
                .foreachPartition(new ContactTask(request, keys.areSubjects(), population, target, counters));
        return counters.counts(scope.counts());
    }

    private static Dataset<Row> withKeysOfSelected(Dataset<Row> rollups, ContactScope scope) {
        if (scope.selected().isEmpty()) {
            return scope.keys().withKeys(rollups);
        }
        Dataset<Row> selected = scope.selected().get();
        boolean small = scope.counts().touched() + scope.counts().due() <= MAX_BROADCAST;
        return rollups.join(small ? broadcast(selected) : selected, new String[] {"subject"}, "inner");
    }

    /** Adds an empty row for each contact that has to be met, so that those are of which nothing is left. */
    private static Dataset<Row> withTraceOfMet(Dataset<Row> rows, ContactScope scope) {
        return scope.met()
                .map(met -> rows.union(met.select(emptyRow(rows.schema()))))
                .orElse(rows);
    }

    private static Column[] emptyRow(StructType schema) {
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            StructField field = schema.fields()[i];
            columns[i] = field.name().equals(ContactKeys.KEY)
                    ? col(ContactKeys.KEY)
                    : lit(null).cast(field.dataType()).as(field.name());
        }
        return columns;
    }

    /** @param rollups with their keys; a subject that is the key is not carried about twice */
    static Dataset<Row> columns(Dataset<Row> rollups, ContactKeys keys) {
        Dataset<Row> rows =
                keys.areSubjects() ? rollups.withColumn("subject", lit(null).cast(DataTypes.StringType)) : rollups;
        return rows.select(ContactRows.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
    }

    static Dataset<Row> byContact(Dataset<Row> rows, int partitions) {
        return rows.repartition(partitions, col(ContactKeys.KEY)).sortWithinPartitions(ContactKeys.KEY);
    }
}
