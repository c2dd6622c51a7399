package io.hearth.domain.segment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a day lies so many days back, and until when that holds. */
final class DayDistance {

    private DayDistance() {}

    static boolean isBetween(LocalDate day, LocalDate today, int from, int to) {
        long days = ChronoUnit.DAYS.between(day, today);
        return days >= from && days <= to;
    }

    static Optional<LocalDate> nextChange(LocalDate day, LocalDate today, int from, int to) {
        return Stream.of(day.plusDays(from), day.plusDays(to + 1L))
                .filter(change -> change.isAfter(today))
                .findFirst();
    }
}
