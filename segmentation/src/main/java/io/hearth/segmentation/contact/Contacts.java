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
     * @param rollups of all subjects, up to the instant asked about
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
        bySubject(withTraceOfTouched(columns(filterSelected(rollups, scope)), scope), partitions)
                .foreachPartition(new ContactTask(request, population, target, counters));
        return counters.counts(scope.counts());
    }

    /** Assembles the contacts without writing them anywhere. */
    public static void rehearse(Dataset<Row> rollups, SegmentationRequest request, Population population) {
        bySubject(columns(rollups), 1).foreachPartition(new RehearsalTask(request, population));
    }

    private static Dataset<Row> filterSelected(Dataset<Row> rollups, ContactScope scope) {
        if (scope.selected().isEmpty()) {
            return rollups;
        }
        Dataset<Row> selected = scope.selected().get();
        boolean small = scope.counts().touched() + scope.counts().due() <= MAX_BROADCAST;
        return rollups.join(small ? broadcast(selected) : selected, new String[] {"subject"}, "left_semi");
    }

    /** Adds an empty row for each touched subject, so that those are met of which nothing is left. */
    private static Dataset<Row> withTraceOfTouched(Dataset<Row> rows, ContactScope scope) {
        return scope.touched()
                .map(touched -> rows.union(touched.select(emptyRow(rows.schema()))))
                .orElse(rows);
    }

    private static Column[] emptyRow(StructType schema) {
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            StructField field = schema.fields()[i];
            columns[i] = field.name().equals("subject")
                    ? col("subject")
                    : lit(null).cast(field.dataType()).as(field.name());
        }
        return columns;
    }

    static Dataset<Row> columns(Dataset<Row> rollups) {
        return rollups.select(
                SubjectRows.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
    }

    static Dataset<Row> bySubject(Dataset<Row> rows, int partitions) {
        return rows.repartition(partitions, col("subject")).sortWithinPartitions("subject");
    }
}
