package io.hearth.ingest.file.mapping;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a mapping, collected. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    /** @param key the mapping's key, dotted; empty for the whole */
    void add(String key, String what) {
        found.add(key.isEmpty() ? what : key + ": " + what);
    }

    void throwIfAny(String mapping) throws MappingException {
        if (!found.isEmpty()) {
            throw MappingException.of(mapping, found);
        }
    }
}
