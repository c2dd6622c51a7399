package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who lives with whom: whoever is tied to a member is a member. */
final class Households {

    private final Map<ContactId, Set<ContactId>> neighbours = new HashMap<>();

    Households(Collection<ContactTie> ties) {
        for (ContactTie tie : ties) {
            if (tie.kind() == ContactTie.Kind.HOUSEHOLD) {
                tie(tie.from(), tie.to());
                tie(tie.to(), tie.from());
            }
        }
    }

    private void tie(ContactId one, ContactId other) {
        neighbours.computeIfAbsent(one, contact -> new HashSet<>()).add(other);
    }

    /** The households of these contacts, they themselves included. */
    Set<ContactId> around(Collection<ContactId> contacts) {
        Set<ContactId> members = new HashSet<>(contacts);
        Deque<ContactId> open = new ArrayDeque<>(contacts);
        while (!open.isEmpty()) {
            for (ContactId neighbour : neighbours.getOrDefault(open.remove(), Set.of())) {
                if (members.add(neighbour)) {
                    open.add(neighbour);
                }
            }
        }
        return members;
    }
}
