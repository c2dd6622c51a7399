package io.hearth.sandbox.statistics;

import io.hearth.sandbox.refusal.Refusal;
import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/**
 * The days a query asks for.
 *
 * @param ready the last day whose figures are there: yesterday's are from 08:00 on (WeChat, data cube)
 */
public record Span(LocalDate first, LocalDate last, LocalDate ready) {

    private static final int READY_HOUR = 8;
    private static final LocalDate FIRST_DAY_EVER = LocalDate.of(2014, 12, 1);

    /** Refuses what is no date (61500), and a span that is backwards, too long, too early or not over yet (61501). */
    public static Span parse(String first, String last, int mostDays, Instant now) {
        Span span = new Span(day(first), day(last), readyDay(now));
        LocalDate yesterday = ShanghaiCalendar.day(now).minusDays(1);
        boolean valid = !span.first.isBefore(FIRST_DAY_EVER)
                && !span.last.isBefore(span.first)
                && !span.last.isAfter(yesterday)
                && span.first.plusDays(mostDays).isAfter(span.last);
        if (!valid) {
            throw Refusal.INVALID_DATE_RANGE.asException();
        }
        return span;
    }

    /** Whether figures of a day asked for are not there yet. */
    public boolean isDelayed() {
        return last.isAfter(ready);
    }

    /** The days that have figures. */
    public Stream<LocalDate> readyDays() {
        LocalDate end = isDelayed() ? ready : last;
        return end.isBefore(first) ? Stream.empty() : first.datesUntil(end.plusDays(1));
    }

    private static LocalDate readyDay(Instant now) {
        LocalDate today = ShanghaiCalendar.day(now);
        return today.minusDays(ShanghaiCalendar.hour(now) < READY_HOUR ? 2 : 1);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.INVALID_DATE.asException();
        }
    }
}
