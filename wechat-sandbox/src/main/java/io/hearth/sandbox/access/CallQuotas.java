package io.hearth.sandbox.access;

import io.hearth.sandbox.refusal.Refusal;
import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Counts calls by Shanghai day and by minute of the clock, and refuses what exceeds the limits without counting it. */
public final class CallQuotas {

    /** {@code clear_quota} works 10 times a month (WeChat, openApi). */
    static final int CLEARINGS_A_MONTH = 10;

    private final ApiLimits limits;
    private final Map<String, Integer> today = new HashMap<>();
    private final Map<String, Integer> thisMinute = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private Instant minute = Instant.MIN;
    private YearMonth clearingMonth = YearMonth.of(0, 1);
    private int clearings;

    public CallQuotas(ApiLimits limits) {
        this.limits = limits;
    }

    /** Counts one call, or refuses it with 45009 (day) or 45011 (minute). */
    public void count(String path, Instant now) {
        turnPages(now);
        ApiLimit limit = limits.of(path);
        if (used(today, limit) >= limit.perDay()) {
            throw Refusal.DAY_QUOTA_SPENT.asException();
        }
        if (used(thisMinute, limit) >= limit.perMinute()) {
            throw Refusal.TOO_FREQUENT.asException();
        }
        today.merge(limit.counter(), 1, Integer::sum);
        thisMinute.merge(limit.counter(), 1, Integer::sum);
    }

    /** Sets the day's counters to zero, or refuses with 48006. */
    public void clear(Instant now) {
        YearMonth month = ShanghaiCalendar.month(now);
        if (!month.equals(clearingMonth)) {
            clearingMonth = month;
            clearings = 0;
        }
        if (clearings >= CLEARINGS_A_MONTH) {
            throw Refusal.NO_CLEARING_LEFT.asException();
        }
        clearings++;
        today.clear();
    }

    public int usedToday(String path, Instant now) {
        turnPages(now);
        return used(today, limits.of(path));
    }

    public int dailyLimit(String path) {
        return limits.of(path).perDay();
    }

    private static int used(Map<String, Integer> counters, ApiLimit limit) {
        return counters.getOrDefault(limit.counter(), 0);
    }

    private void turnPages(Instant now) {
        LocalDate currentDay = ShanghaiCalendar.day(now);
        if (!currentDay.equals(day)) {
            day = currentDay;
            today.clear();
        }
        Instant currentMinute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!currentMinute.equals(minute)) {
            minute = currentMinute;
            thisMinute.clear();
        }
    }
}
