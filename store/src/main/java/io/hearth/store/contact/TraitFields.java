package io.hearth.store.contact;

import io.hearth.domain.segment.Trait;

/** The fields of a contact's document that hold its traits; {@code elasticsearch/contacts.json} declares them. */
public final class TraitFields {

    private TraitFields() {}

    public static String of(Trait trait) {
        return switch (trait) {
            case TAG -> "tags";
            case CITY -> "cities";
            case TEAM -> "team_ids";
            case BROKER_TYPE -> "broker_types";
        };
    }
}
