package io.hearth.store.contactbook;

import co.elastic.clients.elasticsearch._types.FieldValue;
import io.hearth.domain.contact.ContactId;
import io.hearth.store.rulequery.SampledContact;
import java.time.Instant;
import java.util.List;

/** The place behind one contact, where contacts are sorted by their last interaction, the latest first. */
public record ContactCursor(Instant lastInteractionAt, ContactId contactId) {

    static ContactCursor behind(SampledContact contact) {
        return new ContactCursor(contact.lastInteractionAt(), contact.contactId());
    }

    /** @throws IllegalArgumentException if the text is none of ours */
    public static ContactCursor parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || !text.substring(0, dot).matches("-?[0-9]{1,15}")) {
            throw new IllegalArgumentException("no cursor of contacts");
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot)));
        return new ContactCursor(at, new ContactId(text.substring(dot + 1)));
    }

    List<FieldValue> sortValues() {
        return List.of(FieldValue.of(lastInteractionAt.toEpochMilli()), FieldValue.of(contactId.value()));
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
        return lastInteractionAt.toEpochMilli() + "." + contactId.value();
    }
}
