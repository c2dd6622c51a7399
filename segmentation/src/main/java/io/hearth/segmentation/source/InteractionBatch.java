package io.hearth.segmentation.source;

import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionSlice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;

/** One planned read: a partition for each slice. */
final class InteractionBatch implements Scan, Batch {

    private final ScanSettings settings;
    private final StructType columns;
    private final String query;

    InteractionBatch(ScanSettings settings, StructType columns, String query) {
        this.settings = settings;
        this.columns = columns;
        this.query = query;
    }

    @Override
    public StructType readSchema() {
        return columns;
    }

    @Override
    public String description() {
        return "interactions " + Arrays.toString(columns.fieldNames()) + " where " + query;
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public InputPartition[] planInputPartitions() {
        InputPartition[] partitions = new InputPartition[settings.slices()];
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = new SlicePartition(
                    new InteractionSlice(settings.pointInTime(), i, settings.slices(), query, wanted()));
        }
        return partitions;
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new SliceReaderFactory(settings.url(), fields());
    }

    private List<InteractionField> fields() {
        return Arrays.stream(columns.fieldNames()).map(InteractionSchema::field).toList();
    }

    /** A count asks for no column; Elasticsearch gives whole documents when no field is named. */
    private Set<InteractionField> wanted() {
        return fields().isEmpty() ? EnumSet.of(InteractionField.TYPE) : EnumSet.copyOf(fields());
    }

    /** What travels to the reader of one slice. */
    record SlicePartition(InteractionSlice slice) implements InputPartition {}
}
