package io.hearth.segmentation.contact;

import io.hearth.store.contact.ContactDocument;
import io.hearth.store.contact.ContactWriter;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/** Assembles and writes the contacts of one partition, where the partition is. */
final class ContactTask implements ForeachPartitionFunction<Row> {

    private static final long serialVersionUID = 1L;

    private final String request;
    private final String index;
    private final LongAccumulator written;

    /**
     * @param request as JSON, which every executor can read
     * @param written counts the contacts
     */
    ContactTask(SegmentationRequest request, String index, LongAccumulator written) {
        this.request = request.toJson();
        this.index = index;
        this.written = written;
    }

    @Override
    public void call(Iterator<Row> rows) throws IOException {
        SegmentationRequest run = SegmentationRequest.parse(request);
        ContactAssembly assembly = ContactAssembly.of(run);
        try (ElasticConnection elastic = ElasticConnection.open(run.elasticsearchUrl());
                ContactWriter writer = new ContactWriter(elastic, index, run.runId(), run.asOf())) {
            SubjectRows subjects = new SubjectRows(rows);
            while (subjects.hasNext()) {
                SubjectRows.Group group = subjects.next();
                Optional<ContactDocument> contact = assembly.assemble(group.subject(), group.rollups());
                if (contact.isPresent()) {
                    writer.write(contact.get());
                    written.add(1);
                }
            }
        }
    }
}
