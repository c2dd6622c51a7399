package io.hearth.store.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One act that somebody may be asked about later.
 *
 * @param actor an account, or the name of a job in angle brackets
 * @param action what was done, in capitals, such as {@code PHONE_REVEALED}
 * @param objectKind what it was done to, in small letters, such as {@code contact}
 * @param details values that make it readable, sorted by name; never a name or a phone number
 */
public record AuditEntry(
        Instant at, String actor, String action, String objectKind, String objectId, Map<String, String> details) {

    /** @throws IllegalArgumentException if the actor, the action or the object is empty */
    public AuditEntry {
        requireFilled("actor", actor);
        requireFilled("action", action);
        requireFilled("object_kind", objectKind);
        requireFilled("object_id", objectId);
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    private static void requireFilled(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an audit entry without " + field);
        }
    }
}
