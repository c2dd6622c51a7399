package io.hearth.domain.segment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days since the contact reached the stage that it is in; 0 on the day itself.
 *
 * @param from at least this many
 * @param to at most this many
 */
public record DaysInStage(int from, int to) implements SegmentRule {

    /** A hundred years: more is a mistake of unit. */
    public static final int MAX_DAYS = DaysSinceLastInteraction.MAX_DAYS;

    /** @throws IllegalArgumentException if the range is empty or absurd */
    public DaysInStage {
        if (from < 0 || to < from || to > MAX_DAYS) {
            throw new IllegalArgumentException("days " + from + " to " + to + " are no range within 0 and " + MAX_DAYS);
        }
    }

    @Override
    public boolean matches(ContactFacts facts, LocalDate today) {
        return DayDistance.isBetween(since(facts), today, from, to);
    }

    @Override
    public Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        return DayDistance.nextChange(since(facts), today, from, to);
    }

    private static LocalDate since(ContactFacts facts) {
        return facts.dayOf(facts.placement().stageSince());
    }
}
