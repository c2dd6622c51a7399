package io.hearth.store.interaction;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one interaction that a scan asked for: enums by name, instants as text of the document, or as milliseconds
 * since 1970 where columns were read.
 */
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

    /** An instant, whichever way it was read; null as above. */
    public @Nullable Instant instant(InteractionField field) {
        String value = values.get(field);
        if (value == null) {
            return null;
        }
        return value.indexOf('T') < 0 ? Instant.ofEpochMilli(Long.parseLong(value)) : Instant.parse(value);
    }
}
