package io.hearth.segmentation.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that had happened up to one instant: which folder holds each day. Two runs whose views name the same folder for a
 * day saw the same rollups of that day.
 *
 * @param asOf the instant
 * @param days the runs that computed them; of the day of {@code asOf} only what had happened so far
 */
public record RollupView(Instant asOf, SortedMap<LocalDate, String> days) {

    public RollupView {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** The days of which this view and the other may tell something else. */
    SortedSet<LocalDate> differingFrom(RollupView other) {
        SortedSet<LocalDate> differing = new TreeSet<>(days.keySet());
        differing.addAll(other.days.keySet());
        differing.removeIf(day -> days.containsKey(day) && days.get(day).equals(other.days.get(day)));
        return differing;
    }

    /** Only these days, of those that it has. */
    RollupView only(SortedSet<LocalDate> wanted) {
        Map<LocalDate, String> left = new TreeMap<>(days);
        left.keySet().retainAll(wanted);
        return new RollupView(asOf, new TreeMap<>(left));
    }
}
