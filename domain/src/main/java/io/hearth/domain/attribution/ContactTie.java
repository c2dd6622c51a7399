package io.hearth.domain.attribution;

import io.hearth.domain.contact.ContactId;

/**
 * A declared tie between two contacts.
 *
 * @param from with {@link Kind#IN_PLACE_OF} the one who bought; of a household either
 * @param to with {@link Kind#IN_PLACE_OF} the client who had wanted to
 */
public record ContactTie(Kind kind, ContactId from, ContactId to) {

    /** The names are stored and never change. */
    public enum Kind {
        HOUSEHOLD,
        IN_PLACE_OF
    }

    /** @throws IllegalArgumentException if it ties a contact to itself */
    public ContactTie {
        if (from.equals(to)) {
            throw new IllegalArgumentException("contact " + from + " can't be tied to itself");
        }
    }
}
