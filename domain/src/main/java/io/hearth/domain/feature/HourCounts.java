package io.hearth.domain.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How often something happened in each hour of the human day.
 *
 * @param counts 24 of them
 */
public record HourCounts(List<Long> counts) {

    public static final int HOURS = 24;
    public static final HourCounts NONE = new HourCounts(Collections.nCopies(HOURS, 0L));

    /** @throws IllegalArgumentException if they are not 24 */
    public HourCounts {
        counts = List.copyOf(counts);
        if (counts.size() != HOURS) {
            throw new IllegalArgumentException(counts.size() + " hours, a day has " + HOURS);
        }
    }

    public static HourCounts of(long... counts) {
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return new HourCounts(list);
    }

    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** The share of an hour in all; an even one when there is nothing. */
    double share(int hour) {
        long total = total();
        return total == 0 ? 1.0 / HOURS : counts.get(hour) / (double) total;
    }
}
