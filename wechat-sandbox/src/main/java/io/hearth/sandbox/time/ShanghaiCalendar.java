package io.hearth.sandbox.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** WeChat counts days and months in Shanghai. */
public final class ShanghaiCalendar {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ShanghaiCalendar() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static YearMonth month(Instant instant) {
        return YearMonth.from(day(instant));
    }

    public static int hour(Instant instant) {
        return ZonedDateTime.ofInstant(instant, ZONE).getHour();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
