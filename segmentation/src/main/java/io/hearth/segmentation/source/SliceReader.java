package io.hearth.segmentation.source;

import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionHit;
import io.hearth.store.interaction.InteractionScan;
import io.hearth.store.interaction.InteractionSlice;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Turns the hits of one slice into Spark's rows. */
final class SliceReader implements PartitionReader<InternalRow> {

    private final ElasticConnection elastic;
    private final InteractionScan pages;
    private final List<InteractionField> fields;
    private Iterator<InteractionHit> page = Collections.emptyIterator();
    private @Nullable InteractionHit current;

    SliceReader(URI url, InteractionSlice slice, List<InteractionField> fields) throws IOException {
        this.elastic = ElasticConnection.open(url);
        this.fields = fields;
        this.pages = openPages(slice);
    }

    private InteractionScan openPages(InteractionSlice slice) throws IOException {
        try {
            return new InteractionScan(elastic, slice);
        } catch (IOException e) {
            elastic.close();
            throw e;
        }
    }

    @Override
    public boolean next() {
        if (!page.hasNext()) {
            if (!pages.hasNext()) {
                return false;
            }
            page = pages.next().iterator();
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
                ? microseconds(stored)
                : UTF8String.fromString(stored);
    }

    private static long microseconds(String stored) {
        return TimeUnit.MILLISECONDS.toMicros(Instant.parse(stored).toEpochMilli());
    }
}
