package io.hearth.segmentation.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.store.bulk.BulkWriter;
import io.hearth.store.contact.ContactContent;
import io.hearth.store.contact.ContactDocument;
import io.hearth.store.contact.ContactWriter;
import io.hearth.store.contact.FormerContact;
import io.hearth.store.contact.FormerContacts;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.history.HistoryWriter;
import io.hearth.store.history.SegmentChange;
import io.hearth.store.history.StageTransition;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares contacts with what they were, a thousand at a time, and writes what differs, while the caller goes on with the
 * next thousand.
 */
final class ContactSettlement implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final ContactTarget target;
    private final ContactCounters counters;
    private final ContactWriter writer;
    private final FormerContacts former;
    private final ContactHistory history;
    private final HistoryWriter historyWriter;
    private final OneAhead settling = new OneAhead();
    private Map<ContactId, Optional<ContactDocument>> open = new LinkedHashMap<>();

    ContactSettlement(
            ElasticConnection elastic,
            BulkWriter bulk,
            SegmentationRequest run,
            ContactTarget target,
            ContactCounters counters) {
        this.target = target;
        this.counters = counters;
        this.writer = new ContactWriter(bulk, target.index(), run.runId(), run.asOf());
        this.history = new ContactHistory(
                run.asOf(),
                run.segments().stream()
                        .filter(segment -> target.comparableSegments()
                                .contains(segment.segmentId().value()))
                        .toList());
        this.historyWriter = new HistoryWriter(bulk, run.names(), target.number(), run.runId());
        this.former = new FormerContacts(elastic, target.former() == null ? "" : target.former(), RetryPolicy.PATIENT);
    }

    /** @param contact empty if nothing is left of it */
    void add(ContactId contactId, Optional<ContactDocument> contact) throws IOException {
        open.put(contactId, contact);
        if (open.size() == BATCH) {
            beginWithOpen();
        }
    }

    /** Settles what is open, to the end. */
    void finish() throws IOException {
        beginWithOpen();
        settling.await();
    }

    /** Breaks off, unless all is settled. */
    @Override
    public void close() {
        settling.close();
    }

    private void beginWithOpen() throws IOException {
        Map<ContactId, Optional<ContactDocument>> batch = open;
        open = new LinkedHashMap<>();
        settling.begin(() -> settle(batch));
    }

    private void settle(Map<ContactId, Optional<ContactDocument>> batch) throws IOException {
        boolean isComparable = target.former() != null && !batch.isEmpty();
        Map<ContactId, FormerContact> before = isComparable ? former.find(batch.keySet()) : Map.of();
        for (Map.Entry<ContactId, Optional<ContactDocument>> entry : batch.entrySet()) {
            counters.countEvaluated();
            settle(entry.getKey(), entry.getValue(), before.get(entry.getKey()));
        }
    }

    private void settle(ContactId contactId, Optional<ContactDocument> contact, @Nullable FormerContact before)
            throws IOException {
        if (contact.isPresent()) {
            writeIfChanged(contact.get(), before);
        } else if (before != null && target.copied()) {
            writer.remove(contactId);
            counters.countRemoved();
            record(List.of(), history.changes(contactId, before, null));
        }
    }

    private void writeIfChanged(ContactDocument contact, @Nullable FormerContact before) throws IOException {
        ContactContent content = ContactContent.of(contact);
        boolean differs = before == null || !before.digest().equals(content.digest());
        if (differs || !target.copied()) {
            writer.write(contact.contactId(), content);
            counters.countWritten();
        }
        if (differs) {
            record(history.transitions(before, contact), history.changes(contact.contactId(), before, contact));
        }
    }

    private void record(List<StageTransition> transitions, List<SegmentChange> changes) throws IOException {
        if (target.history()) {
            for (StageTransition transition : transitions) {
                historyWriter.write(transition);
            }
            for (SegmentChange change : changes) {
                historyWriter.write(change);
            }
            counters.countHistory(transitions.size(), changes.size());
        }
    }
}
