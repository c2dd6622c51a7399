package io.hearth.store.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.domain.funnel.StageReason;
import io.hearth.store.bulk.BulkWriter;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;

/**
 * Writes what a run found to have changed. Writing the same again changes nothing; readers see it when the run's
 * generation is published.
 */
public final class HistoryWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BulkWriter bulk;
    private final IndexNames names;
    private final long generation;
    private final String runId;

    /** @param generation the number that the run's contacts get when they are published */
    public HistoryWriter(BulkWriter bulk, IndexNames names, long generation, String runId) {
        this.bulk = bulk;
        this.names = names;
        this.generation = generation;
        this.runId = runId;
    }

    /** A step that an earlier generation knew already stays that one's. */
    public void write(StageTransition transition) throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("contact_id", transition.contactId().value());
        document.put("kind", transition.kind().name());
        if (transition.from() != null) {
            document.put("from_stage", transition.from().name());
        }
        document.put("stage", transition.stage().name());
        document.put("at", transition.at().toString());
        if (transition.reason() != null) {
            document.set("reason", reason(transition.reason()));
        }
        document.put("origin_channel", transition.originChannel().name());
        document.put("first_contact_at", transition.firstContactAt().toString());
        bulk.create(HistoryIndices.transitions(names), transition.id(), stamped(document));
    }

    public void write(SegmentChange change) throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("segment_id", change.segmentId().value());
        document.put("segment_version", change.segmentVersion());
        document.put("contact_id", change.contactId().value());
        document.put("change", change.kind().name());
        document.put("at", change.at().toString());
        String id = change.contactId() + "." + change.segmentId() + "." + generation;
        bulk.index(HistoryIndices.changes(names), id, stamped(document));
    }

    private byte[] stamped(ObjectNode document) throws IOException {
        return JSON.writeValueAsBytes(document.put("generation", generation).put("run_id", runId));
    }

    private static ObjectNode reason(StageReason reason) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("rule", reason.rule().name())
                .put("type", reason.type().name())
                .put("count", reason.count())
                .put("day", reason.day().toString());
    }
}
