package io.hearth.segmentation.contact;

import io.hearth.domain.feature.Population;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.store.contact.ContactDocument;
import io.hearth.store.link.LinkSnapshot;
import io.hearth.store.run.SegmentationRequest;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** Makes contacts as a run does where nobody is linked, and only counts them. */
public final class ContactTally {

    private static final ContactKeys SUBJECTS = new ContactKeys(LinkSnapshot.NONE, LinkSnapshot.NONE);

    private ContactTally() {}

    /**
     * Counts contacts: {@code contacts}, {@code dormant}, {@code promoter}, {@code stage.…} and {@code segment.…}, those
     * with nobody in them included.
     *
     * @param rollups of all subjects, up to the instant asked about
     */
    public static SortedMap<String, Long> of(
            Dataset<Row> rollups, SegmentationRequest request, Population population, int partitions) {
        String run = request.toJson();
        String compared = PopulationJson.write(population);
        FlatMapFunction<Iterator<InternalRow>, String> count =
                rows -> count(rows, SegmentationRequest.parse(run), PopulationJson.read(compared));
        Dataset<Row> columns = Contacts.columns(SUBJECTS.withKeys(rollups), SUBJECTS);
        SortedMap<String, Long> counts = zero(request);
        Contacts.byContact(columns, partitions).mapPartitions(count).collect().forEach(text -> {
            int space = text.indexOf(' ');
            counts.merge(text.substring(0, space), Long.valueOf(text.substring(space + 1)), Long::sum);
        });
        return counts;
    }

    private static Iterator<String> count(Iterator<InternalRow> rows, SegmentationRequest run, Population population) {
        SortedMap<String, Long> counts = zero(run);
        ContactAssembly assembly = ContactAssembly.of(run, population);
        ContactRows contacts = assembly.contacts(rows, true);
        while (contacts.hasNext()) {
            add(assembly.assemble(contacts.next()).orElseThrow(), counts);
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .iterator();
    }

    private static SortedMap<String, Long> zero(SegmentationRequest run) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String name : new String[] {"contacts", "dormant", "promoter"}) {
            counts.put(name, 0L);
        }
        for (FunnelStage stage : FunnelStage.values()) {
            counts.put("stage." + stage, 0L);
        }
        run.segments().forEach(segment -> counts.put("segment." + segment.segmentId(), 0L));
        return counts;
    }

    private static void add(ContactDocument contact, SortedMap<String, Long> counts) {
        counts.merge("contacts", 1L, Long::sum);
        counts.merge("stage." + contact.placement().stage(), 1L, Long::sum);
        if (contact.placement().dormant()) {
            counts.merge("dormant", 1L, Long::sum);
        }
        if (contact.placement().promoter()) {
            counts.merge("promoter", 1L, Long::sum);
        }
        contact.segmentIds().forEach(id -> counts.merge("segment." + id, 1L, Long::sum));
    }
}
