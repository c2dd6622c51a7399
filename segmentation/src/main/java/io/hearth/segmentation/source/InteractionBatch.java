package io.hearth.segmentation.source;

import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionSlice;
import io.hearth.store.interaction.InteractionWindows;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** One planned read: each partition reads some stretches of time, one after the other. */
final class InteractionBatch implements Scan, Batch {

    private final ScanSettings settings;
    private final StructType columns;
    private final String query;
    private InputPartition @Nullable [] planned;

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

    /** Counted once: Spark may ask again. */
    @Override
    public synchronized InputPartition[] planInputPartitions() {
        if (planned == null) {
            planned = deal(slices());
        }
        return planned.clone();
    }

    private InputPartition[] deal(List<InteractionSlice> slices) {
        List<List<InteractionSlice>> dealt = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            if (i < settings.readers()) {
                dealt.add(new ArrayList<>());
            }
            dealt.get(i % settings.readers()).add(slices.get(i));
        }
        return dealt.stream().map(SlicesPartition::new).toArray(InputPartition[]::new);
    }

    private List<InteractionSlice> slices() {
        InteractionSlice everything = new InteractionSlice(settings.pointInTime(), query, wanted());
        try (ElasticConnection elastic = ElasticConnection.open(settings.url())) {
            return InteractionWindows.of(elastic, everything, settings.readers(), RetryPolicy.PATIENT).stream()
                    .map(everything::within)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("interactions at " + settings.url() + " could not be counted", e);
        }
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

    /** What travels to a reader. */
    record SlicesPartition(List<InteractionSlice> slices) implements InputPartition {
        SlicesPartition {
            slices = List.copyOf(slices);
        }
    }
}
