package io.hearth.crm.figures;

import io.hearth.domain.time.HumanTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A week, a month or a quarter.
 *
 * @param firstDay Monday, the first of a month, or the first of January, April, July or October
 */
public record Period(Kind kind, LocalDate firstDay) {

    public enum Kind {
        WEEK,
        MONTH,
        QUARTER
    }

    /** @throws IllegalArgumentException if it is not the first day of such a period */
    public Period {
        if (!firstDay.equals(begin(kind, firstDay))) {
            throw new IllegalArgumentException(firstDay + " is not the first day of a " + kind);
        }
    }

    /** The period that a day is in. */
    public static Period around(Kind kind, LocalDate day) {
        return new Period(kind, begin(kind, day));
    }

    /** The first day behind it. */
    public LocalDate end() {
        return switch (kind) {
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
            case QUARTER -> firstDay.plusMonths(3);
        };
    }

    /** The one that ends where this one begins. */
    public Period before() {
        return around(kind, firstDay.minusDays(1));
    }

    Instant from(HumanTime time) {
        return time.startOf(firstDay);
    }

    Instant until(HumanTime time) {
        return time.startOf(end());
    }

    private static LocalDate begin(Kind kind, LocalDate day) {
        return switch (kind) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }
}
