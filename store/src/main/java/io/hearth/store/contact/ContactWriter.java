package io.hearth.store.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.store.bulk.BulkWriter;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.time.Instant;

/**
 * Writes contacts into the index of a run, in bulk. Writing a contact again overwrites it, so a task that failed is
 * simply run again. Not safe for use by several threads.
 */
public final class ContactWriter implements AutoCloseable {

    private final BulkWriter bulk;
    private final String index;
    private final String runId;
    private final Instant asOf;

    public ContactWriter(ElasticConnection elastic, String index, String runId, Instant asOf) {
        this(new BulkWriter(elastic, RetryPolicy.DEFAULT), index, runId, asOf);
    }

    public ContactWriter(BulkWriter bulk, String index, String runId, Instant asOf) {
        this.bulk = bulk;
        this.index = index;
        this.runId = runId;
        this.asOf = asOf;
    }

    /** @throws IOException if a full batch was sent and not all of it was taken */
    public void write(ContactDocument contact) throws IOException {
        write(contact.contactId(), ContactContent.of(contact));
    }

    /** @throws IOException if a full batch was sent and not all of it was taken */
    public void write(ContactId contactId, ContactContent content) throws IOException {
        bulk.index(index, contactId.value(), content.stamped(runId, asOf));
    }

    /** @throws IOException if a full batch was sent and not all of it was taken */
    public void remove(ContactId contactId) throws IOException {
        bulk.delete(index, contactId.value());
    }

    /** Sends what is left. */
    @Override
    public void close() throws IOException {
        bulk.close();
    }
}
