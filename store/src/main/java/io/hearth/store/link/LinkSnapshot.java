package io.hearth.store.link;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The links that hold at one moment. What changed from one moment to another follows from the two snapshots alone, so
 * nobody has to know when a link was made, or by which clock.
 *
 * @param contacts the contact of each key that does not belong to the one that it makes by itself
 */
public record LinkSnapshot(SortedMap<String, ContactId> contacts) {

    /** Everyone is who they seem to be. */
    public static final LinkSnapshot NONE = new LinkSnapshot(Collections.emptySortedMap());

    /** @param contacts by the stored form of a {@link Subject} */
    public LinkSnapshot {
        SortedMap<String, ContactId> kept = new TreeMap<>(contacts);
        kept.entrySet().removeIf(link -> own(link.getKey()).equals(link.getValue()));
        contacts = Collections.unmodifiableSortedMap(kept);
    }

    public boolean isEmpty() {
        return contacts.isEmpty();
    }

    /** The contact that a key belongs to, linked or by itself. */
    public ContactId contactOf(String subject) {
        ContactId linked = contacts.get(subject);
        return linked == null ? own(subject) : linked;
    }

    /** The keys that belong to another contact here than there: of new, moved and undone links. */
    public SortedSet<String> differingFrom(LinkSnapshot other) {
        SortedSet<String> keys = new TreeSet<>(contacts.keySet());
        keys.addAll(other.contacts.keySet());
        keys.removeIf(key -> Objects.equals(contacts.get(key), other.contacts.get(key)));
        return keys;
    }

    /** The contacts that gain a key by a link, or lose the one that makes them. */
    public Collection<ContactId> concerned() {
        Collection<ContactId> concerned = new HashSet<>(contacts.values());
        contacts.keySet().forEach(key -> concerned.add(own(key)));
        return concerned;
    }

    /** The linked keys of each contact that has some. */
    public Map<ContactId, SortedSet<String>> byContact() {
        Map<ContactId, SortedSet<String>> keys = new HashMap<>();
        contacts.forEach((key, contact) ->
                keys.computeIfAbsent(contact, c -> new TreeSet<>()).add(key));
        return keys;
    }

    /** One line a link, {@code subject contact}, in the order of the subjects; neither has white space in it. */
    public String toText() {
        return contacts.entrySet().stream()
                .map(link -> link.getKey() + " " + link.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** @throws IllegalArgumentException if a line is none that {@link #toText} writes; the message does not repeat it */
    public static LinkSnapshot parse(String text) {
        SortedMap<String, ContactId> contacts = new TreeMap<>();
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("a link without a contact, after " + contacts.size() + " others");
            }
            contacts.put(line.substring(0, space), new ContactId(line.substring(space + 1)));
        });
        return new LinkSnapshot(contacts);
    }

    private static ContactId own(String subject) {
        return ContactId.ofSubject(Subject.parse(subject));
    }
}
