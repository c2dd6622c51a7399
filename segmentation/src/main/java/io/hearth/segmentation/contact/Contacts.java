package io.hearth.segmentation.contact;

import static org.apache.spark.sql.functions.col;

import io.hearth.store.run.SegmentationRequest;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/** Turns rollups into contact documents. */
public final class Contacts {

    /** The name under which the contacts written so far are counted. */
    public static final String WRITTEN = "contacts_written";

    private Contacts() {}

    /**
     * Writes the contact of every subject into an index.
     *
     * @param rollups up to the instant asked about
     * @param partitions how many tasks share the work
     * @return how many were written
     */
    public static long write(Dataset<Row> rollups, SegmentationRequest request, String index, int partitions) {
        LongAccumulator written = rollups.sparkSession().sparkContext().longAccumulator(WRITTEN);
        bySubject(rollups, partitions).foreachPartition(new ContactTask(request, index, written));
        return written.value();
    }

    /** Assembles the contacts without writing them anywhere. */
    public static void rehearse(Dataset<Row> rollups, SegmentationRequest request) {
        bySubject(rollups, 1).foreachPartition(new RehearsalTask(request));
    }

    private static Dataset<Row> bySubject(Dataset<Row> rollups, int partitions) {
        return rollups.select(
                        SubjectRows.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new))
                .repartition(partitions, col("subject"))
                .sortWithinPartitions("subject");
    }
}
