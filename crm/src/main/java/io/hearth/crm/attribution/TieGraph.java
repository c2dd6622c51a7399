package io.hearth.crm.attribution;

import io.hearth.domain.attribution.ContactTie;
import io.hearth.domain.contact.ContactId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Contacts and the ties between them, as far as they have been read. */
final class TieGraph {

    private final Set<ContactId> contacts;
    private final Map<ContactId, Set<ContactTie>> ties = new HashMap<>();

    TieGraph(Collection<ContactId> contacts) {
        this.contacts = new HashSet<>(contacts);
    }

    Set<ContactId> contacts() {
        return contacts;
    }

    /** @return the contacts that were not known before */
    Set<ContactId> add(Collection<ContactTie> found) {
        Set<ContactId> fresh = new HashSet<>();
        for (ContactTie tie : found) {
            add(tie.from(), tie, fresh);
            add(tie.to(), tie, fresh);
        }
        return fresh;
    }

    private void add(ContactId contact, ContactTie tie, Set<ContactId> fresh) {
        ties.computeIfAbsent(contact, id -> new HashSet<>()).add(tie);
        if (contacts.add(contact)) {
            fresh.add(contact);
        }
    }

    /** Every tie that leads on from these contacts. */
    Set<ContactTie> around(Collection<ContactId> start) {
        Set<ContactTie> found = new HashSet<>();
        Set<ContactId> seen = new HashSet<>(start);
        Deque<ContactId> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (ContactTie tie : ties.getOrDefault(open.remove(), Set.of())) {
                found.add(tie);
                for (ContactId end : Set.of(tie.from(), tie.to())) {
                    if (seen.add(end)) {
                        open.add(end);
                    }
                }
            }
        }
        return found;
    }
}
