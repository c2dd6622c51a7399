package io.hearth.domain.funnel;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import java.util.Set;

/**
 * Something that shows intent when it happens often enough within the window.
 *
 * @param type what happens
 * @param atLeast how often, at least 1
 * @param contentIds the contents that count; empty means any, or none named
 */
public record Sign(InteractionType type, long atLeast, Set<String> contentIds) {

    /** @throws IllegalArgumentException if the number is below 1 */
    public Sign {
        if (atLeast < 1) {
            throw new IllegalArgumentException("a sign of " + atLeast + " " + type + ", at least 1 is needed");
        }
        contentIds = Set.copyOf(contentIds);
    }

    static Sign once(InteractionType type) {
        return new Sign(type, 1, Set.of());
    }

    boolean counts(DayRollup rollup) {
        return rollup.type() == type
                && (contentIds.isEmpty() || (rollup.contentId() != null && contentIds.contains(rollup.contentId())));
    }
}
