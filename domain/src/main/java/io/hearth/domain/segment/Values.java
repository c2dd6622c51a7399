package io.hearth.domain.segment;

import java.util.Set;

/** Sets of which one value is enough. */
final class Values {

    private Values() {}

    /** @throws IllegalArgumentException if there is none */
    static <T> Set<T> nonEmpty(Set<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an empty list matches nobody");
        }
        return Set.copyOf(values);
    }
}
