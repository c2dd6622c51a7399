package io.hearth.domain.segment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days since the contact last did anything; 0 on the day itself.
 *
 * @param from at least this many
 * @param to at most this many
 */
public record DaysSinceLastInteraction(int from, int to) implements SegmentRule {

    /** A hundred years: more is a mistake of unit. */
    public static final int MAX_DAYS = 36_500;

    /** @throws IllegalArgumentException if the range is empty or absurd */
    public DaysSinceLastInteraction {
        if (from < 0 || to < from || to > MAX_DAYS) {
            throw new IllegalArgumentException("days " + from + " to " + to + " are no range within 0 and " + MAX_DAYS);
        }
    }

    @Override
    public boolean matches(ContactFacts facts, LocalDate today) {
        return DayDistance.isBetween(facts.lastDay(), today, from, to);
    }

    @Override
    public Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        return DayDistance.nextChange(facts.lastDay(), today, from, to);
    }
}
