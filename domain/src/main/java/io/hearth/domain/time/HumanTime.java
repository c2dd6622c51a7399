package io.hearth.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Days, months and hours as people in one place mean them. Machines exchange instants; only human ideas (a day's
 * rollup, a quiet hour, a month's quota) go through here.
 *
 * @param zone the one setting {@code hearth.zone}
 */
public record HumanTime(ZoneId zone) {

    /** Mainland China has one zone, without daylight saving since 1992. */
    public static final HumanTime SHANGHAI = new HumanTime(ZoneId.of("Asia/Shanghai"));

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(zone));
    }

    /** From 0 to 23. */
    public int hourOf(Instant instant) {
        return instant.atZone(zone).getHour();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
