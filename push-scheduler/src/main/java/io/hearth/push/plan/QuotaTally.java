package io.hearth.push.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts for how many fans, and when, more mass messages are planned than WeChat delivers. */
final class QuotaTally {

    /** 4 a fan and calendar month (WeChat, mass sends). */
    private static final int MONTH_QUOTA = 4;

    private final Map<YearMonth, Long> months = new TreeMap<>();
    private final Map<LocalDate, Long> days = new TreeMap<>();

    /** @param messages the days of one fan's mass messages, in any order */
    void add(List<LocalDate> messages) {
        List<LocalDate> sorted = messages.stream().sorted().toList();
        for (int last = MONTH_QUOTA; last < sorted.size(); last++) {
            YearMonth month = YearMonth.from(sorted.get(last));
            // The first beyond the quota: those before it fill the month, and the one before those is of another.
            boolean beyond = YearMonth.from(sorted.get(last - MONTH_QUOTA)).equals(month);
            boolean first = last == MONTH_QUOTA
                    || !YearMonth.from(sorted.get(last - MONTH_QUOTA - 1)).equals(month);
            if (beyond && first) {
                months.merge(month, 1L, Long::sum);
                days.merge(sorted.get(last), 1L, Long::sum);
            }
        }
    }

    Map<YearMonth, Long> months() {
        return months;
    }

    /** In the order of the days. */
    List<DryRunReport.QuotaWarning> warnings() {
        return days.entrySet().stream()
                .map(day -> new DryRunReport.QuotaWarning(day.getKey(), day.getValue()))
                .toList();
    }
}
