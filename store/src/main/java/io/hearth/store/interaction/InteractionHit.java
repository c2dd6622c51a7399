package io.hearth.store.interaction;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one interaction that a scan asked for, as they are stored: enums by name, instants as text. */
public final class InteractionHit {

    private final Map<InteractionField, String> values = new EnumMap<>(InteractionField.class);

    InteractionHit() {}

    void put(InteractionField field, String value) {
        values.put(field, value);
    }

    /** Null where the document has no such field, or it was not asked for. */
    public @Nullable String get(InteractionField field) {
        return values.get(field);
    }
}
