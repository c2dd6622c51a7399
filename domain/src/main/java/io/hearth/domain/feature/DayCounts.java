package io.hearth.domain.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often something happened on which day: enough to tell how often it happened within any window, today or any other
 * day.
 *
 * @param days only those on which it happened, at least once
 */
public record DayCounts(NavigableMap<LocalDate, Long> days) {

    /** @throws IllegalArgumentException if a count is below 1 */
    public DayCounts {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
        for (long count : days.values()) {
            if (count < 1) {
                throw new IllegalArgumentException("a count of " + count + ", at least 1 is needed");
            }
        }
    }

    /** In a window of that many days, which ends with the day given. */
    public long within(int windowDays, LocalDate today) {
        return between(today.minusDays(windowDays - 1L), today);
    }

    /** From the first day to the last, both included. */
    public long between(LocalDate first, LocalDate last) {
        return days.subMap(first, true, last, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The days of the latest occurrences, the last one first, at most so many; a day stands in it as often as it counts. */
    public List<LocalDate> latest(int most) {
        List<LocalDate> latest = new ArrayList<>();
        for (Map.Entry<LocalDate, Long> day : days.descendingMap().entrySet()) {
            for (long i = 0; i < day.getValue() && latest.size() < most; i++) {
                latest.add(day.getKey());
            }
        }
        return latest;
    }

    public long total() {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * A compact form: the first day as days since 1970, each further one as days since the one before, with {@code xN}
     * after a day on which it happened N times; such as {@code 20541 3x2 11}.
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        long previous = 0;
        for (var day : days.entrySet()) {
            long epochDay = day.getKey().toEpochDay();
            text.append(text.isEmpty() ? "" : " ").append(epochDay - previous);
            if (day.getValue() > 1) {
                text.append('x').append(day.getValue());
            }
            previous = epochDay;
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if the text is not of that form */
    public static DayCounts parse(String text) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        long day = 0;
        for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int x = part.indexOf('x');
            day += Long.parseLong(x < 0 ? part : part.substring(0, x));
            days.put(LocalDate.ofEpochDay(day), x < 0 ? 1L : Long.parseLong(part.substring(x + 1)));
        }
        return new DayCounts(days);
    }
}
