package io.hearth.domain.segment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole months from the day of first contact, as the nurture plan counts them: the last day of a month stands in for a
 * missing one, so that 31 January is one month old on 28 February.
 *
 * @param from at least this many
 * @param to at most this many
 */
public record MonthsSinceFirstContact(int from, int to) implements SegmentRule {

    /** A hundred years: more is a mistake of unit. */
    public static final int MAX_MONTHS = 1_200;

    /** @throws IllegalArgumentException if the range is empty or absurd */
    public MonthsSinceFirstContact {
        if (from < 0 || to < from || to > MAX_MONTHS) {
            throw new IllegalArgumentException(
                    "months " + from + " to " + to + " are no range within 0 and " + MAX_MONTHS);
        }
    }

    @Override
    public boolean matches(ContactFacts facts, LocalDate today) {
        long months = wholeMonths(facts.firstContactDay(), today);
        return months >= from && months <= to;
    }

    @Override
    public Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        LocalDate begin = facts.firstContactDay().plusMonths(from);
        LocalDate end = facts.firstContactDay().plusMonths(to + 1L);
        return Stream.of(begin, end).filter(day -> day.isAfter(today)).findFirst();
    }

    private static long wholeMonths(LocalDate first, LocalDate today) {
        long months = ChronoUnit.MONTHS.between(first, today);
        return first.plusMonths(months + 1).isAfter(today) ? months : months + 1;
    }
}
