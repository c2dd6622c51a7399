package io.hearth.segmentation.source;

import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionHit;
import io.hearth.store.interaction.InteractionScan;
import io.hearth.store.interaction.InteractionSlice;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Turns the hits of slices, one after the other, into Spark's rows. */
final class SliceReader implements PartitionReader<InternalRow> {

    private final ElasticConnection elastic;
    private final Iterator<InteractionSlice> slices;
    private final List<InteractionField> fields;
    private Iterator<List<InteractionHit>> pages = Collections.emptyIterator();
    private Iterator<InteractionHit> page = Collections.emptyIterator();
    private @Nullable InteractionHit current;

    /** @param elastic is closed with the reader */
    SliceReader(ElasticConnection elastic, List<InteractionSlice> slices, List<InteractionField> fields) {
        this.elastic = elastic;
        this.slices = slices.iterator();
        this.fields = List.copyOf(fields);
    }

    @Override
    public boolean next() throws IOException {
        while (!page.hasNext()) {
            if (pages.hasNext()) {
                page = pages.next().iterator();
            } else if (slices.hasNext()) {
                pages = new InteractionScan(elastic, slices.next());
            } else {
                return false;
            }
        }
        current = page.next();
        return true;
    }

    @Override
    public InternalRow get() {
        if (current == null) {
            throw new NoSuchElementException("next() comes first");
        }
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fields.get(i), current.get(fields.get(i)));
        }
        return new GenericInternalRow(values);
    }

    @Override
    public void close() throws IOException {
        elastic.close();
    }

    private static @Nullable Object value(InteractionField field, @Nullable String stored) {
        if (stored == null) {
            return null;
        }
        return InteractionSchema.typeOf(field).equals(DataTypes.TimestampType)
                ? StoredInstants.microseconds(stored)
                : UTF8String.fromString(stored);
    }
}
