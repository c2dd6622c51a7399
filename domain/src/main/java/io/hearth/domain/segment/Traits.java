package io.hearth.domain.segment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The traits of one contact: all that is known of any of their keys.
 *
 * @param values of each trait that the contact has, in the order of their text
 */
public record Traits(Map<Trait, SortedSet<String>> values) {

    public static final Traits NONE = new Traits(Map.of());

    public Traits {
        Map<Trait, SortedSet<String>> kept = new EnumMap<>(Trait.class);
        values.forEach((trait, texts) -> {
            if (!texts.isEmpty()) {
                kept.put(trait, Collections.unmodifiableSortedSet(new TreeSet<>(texts)));
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    /** The values of one trait; none, if the contact has none. */
    public SortedSet<String> of(Trait trait) {
        return values.getOrDefault(trait, Collections.emptySortedSet());
    }
}
