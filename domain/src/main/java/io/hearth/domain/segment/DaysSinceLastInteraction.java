package io.hearth.domain.segment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

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
        long days = ChronoUnit.DAYS.between(facts.lastDay(), today);
        return days >= from && days <= to;
    }

    @Override
    public Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        LocalDate last = facts.lastDay();
        return Stream.of(last.plusDays(from), last.plusDays(to + 1L))
                .filter(day -> day.isAfter(today))
                .findFirst();
    }
}
