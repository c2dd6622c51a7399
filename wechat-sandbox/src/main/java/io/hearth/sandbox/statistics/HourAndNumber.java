package io.hearth.sandbox.statistics;

import java.util.Comparator;

/** Groups by hour and by the kind within the kind. */
public record HourAndNumber(int hour, int number) implements Comparable<HourAndNumber> {

    public static HourAndNumber of(Fact fact) {
        return new HourAndNumber(fact.hour(), fact.number());
    }

    @Override
    public int compareTo(HourAndNumber other) {
        return Comparator.comparingInt(HourAndNumber::hour)
                .thenComparingInt(HourAndNumber::number)
                .compare(this, other);
    }
}
