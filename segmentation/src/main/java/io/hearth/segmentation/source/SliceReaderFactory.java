package io.hearth.segmentation.source;

import io.hearth.segmentation.source.InteractionBatch.SlicesPartition;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.InteractionField;
import java.net.URI;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

/** Opens a reader where the task runs. */
final class SliceReaderFactory implements PartitionReaderFactory {

    private static final long serialVersionUID = 1L;

    private final URI url;
    private final List<InteractionField> fields;

    SliceReaderFactory(URI url, List<InteractionField> fields) {
        this.url = url;
        this.fields = List.copyOf(fields);
    }

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
        return new SliceReader(ElasticConnection.open(url), ((SlicesPartition) partition).slices(), fields);
    }
}
