package io.hearth.api.contact;

import io.hearth.api.ApiSettings;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.crm.CrmRoom;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.store.contactbook.ContactBook;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes people known to the referral programme of whom only their doings were known: a fan without a number is one. */
@Component
class MetContacts {

    private final CrmRoom crm;
    private final ContactBook book;
    private final Clock clock;

    MetContacts(CrmRoom crm, ElasticConnection elastic, IndexNames names, ApiSettings settings, Clock clock) {
        this.crm = crm;
        this.book = new ContactBook(elastic, names, settings.time());
        this.clock = clock;
    }

    /** Whoever the visible run knows, by the key that makes the contact. Others stay unknown. */
    void meet(ContactId contact) {
        if (crm.contacts().find(contact).isEmpty()) {
            keyOf(contact).ifPresent(key -> crm.contacts().ensure(key, clock.instant()));
        }
    }

    private Optional<Subject> keyOf(ContactId contact) {
        return ElasticCalls.answer(() -> book.find(contact)).stream()
                .flatMap(known -> known.subjects().stream())
                .map(Subject::parse)
                .filter(subject -> ContactId.ofSubject(subject).equals(contact))
                .findFirst();
    }
}
