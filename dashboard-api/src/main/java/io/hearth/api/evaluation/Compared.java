package io.hearth.api.evaluation;

import io.hearth.api.crm.Fields;
import io.hearth.api.problem.DayRange;
import io.hearth.api.problem.FieldErrors;
import io.hearth.crm.figures.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that are looked at, and those that they are held against.
 *
 * @param kind null for days that somebody chose: targets are for weeks, months and quarters
 */
record Compared(Period.@Nullable Kind kind, Days days, Days before) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** @param end the first day behind them */
    record Days(LocalDate firstDay, LocalDate end) {

        /** @param last the last of them */
        static Days through(LocalDate first, LocalDate last) {
            return new Days(first, last.plusDays(1));
        }

        static Days of(Period period) {
            return new Days(period.firstDay(), period.end());
        }

        /** As many, up to where these begin. */
        Days before() {
            return new Days(firstDay.minusDays(ChronoUnit.DAYS.between(firstDay, end)), firstDay);
        }
    }

    /**
     * What a request names: a period and a day of it, or a first and a last day and perhaps those of what they are held
     * against.
     *
     * @throws io.hearth.api.problem.ProblemException if it names neither, or days that can't be
     */
    static Compared asked(
            @Nullable String period,
            @Nullable LocalDate day,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate beforeFrom,
            @Nullable LocalDate beforeTo) {
        if (from == null && to == null && beforeFrom == null && beforeTo == null) {
            return around(period, day);
        }
        FieldErrors errors = new FieldErrors();
        if (period != null || day != null) {
            errors.add("period", "is not for days of one's own; leave it and day out");
        }
        Days days = chosen("", from, to, errors);
        Days before = beforeFrom == null && beforeTo == null ? null : chosen("before_", beforeFrom, beforeTo, errors);
        errors.throwIfAny();
        return new Compared(null, days, before == null ? days.before() : before);
    }

    private static Compared around(@Nullable String period, @Nullable LocalDate day) {
        Period.Kind kind = Fields.name("period", Period.Kind.class, period);
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Fields.wrong("day", "is not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        Period asked = Period.around(kind, day);
        return new Compared(kind, Days.of(asked), Days.of(asked.before()));
    }

    /** The answer means nothing once something is wrong. */
    private static Days chosen(String prefix, @Nullable LocalDate from, @Nullable LocalDate to, FieldErrors errors) {
        if (from == null || to == null) {
            errors.add(prefix + (from == null ? "from" : "to"), "is missing");
            return new Days(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        DayRange.check(prefix, from, to, errors);
        return Days.through(from, to);
    }
}
