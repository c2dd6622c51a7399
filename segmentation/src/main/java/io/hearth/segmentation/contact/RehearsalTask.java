package io.hearth.segmentation.contact;

import io.hearth.domain.feature.Population;
import io.hearth.store.run.SegmentationRequest;
import java.util.Iterator;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Row;

/** Assembles the contacts of one partition and forgets them. */
final class RehearsalTask implements ForeachPartitionFunction<Row> {

    private static final long serialVersionUID = 1L;

    private final String request;
    private final String population;

    RehearsalTask(SegmentationRequest request, Population population) {
        this.request = request.toJson();
        this.population = PopulationJson.write(population);
    }

    @Override
    public void call(Iterator<Row> rows) {
        ContactAssembly assembly =
                ContactAssembly.of(SegmentationRequest.parse(request), PopulationJson.read(population));
        SubjectRows subjects = assembly.subjects(rows);
        while (subjects.hasNext()) {
            SubjectRows.Group group = subjects.next();
            if (assembly.assemble(group.subject(), group.rollups(), group.hours())
                    .isEmpty()) {
                throw new IllegalStateException("a subject with rollups is a contact");
            }
        }
    }
}
