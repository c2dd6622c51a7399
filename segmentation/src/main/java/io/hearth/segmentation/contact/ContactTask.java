package io.hearth.segmentation.contact;

import io.hearth.domain.feature.Population;
import io.hearth.store.bulk.BulkWriter;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.util.Iterator;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.sql.catalyst.InternalRow;

/** Assembles and writes the contacts of one partition, where the partition is. */
final class ContactTask implements VoidFunction<Iterator<InternalRow>> {

    private static final long serialVersionUID = 1L;

    private final String request;
    private final boolean keysAreSubjects;
    private final String population;
    private final ContactTarget target;
    private final ContactCounters counters;

    /** @param request travels as JSON, which every executor can read */
    ContactTask(
            SegmentationRequest request,
            boolean keysAreSubjects,
            Population population,
            ContactTarget target,
            ContactCounters counters) {
        this.request = request.toJson();
        this.keysAreSubjects = keysAreSubjects;
        this.population = PopulationJson.write(population);
        this.target = target;
        this.counters = counters;
    }

    @Override
    public void call(Iterator<InternalRow> rows) throws IOException {
        SegmentationRequest run = SegmentationRequest.parse(request);
        ContactAssembly assembly = ContactAssembly.of(run, PopulationJson.read(population));
        try (ElasticConnection elastic = ElasticConnection.open(run.elasticsearchUrl());
                BulkWriter bulk = new BulkWriter(elastic, RetryPolicy.PATIENT);
                ContactSettlement settlement = new ContactSettlement(elastic, bulk, run, target, counters)) {
            ContactRows contacts = assembly.contacts(rows, keysAreSubjects);
            while (contacts.hasNext()) {
                ContactRows.Group group = contacts.next();
                settlement.add(group.contactId(), assembly.assemble(group));
            }
            settlement.finish();
        }
    }
}
