package io.hearth.domain.nurture;

import java.time.Duration;

/**
 * When a step is due for a fan whose anchor is known.
 *
 * @param atOnce with the anchor itself, whatever the hour: quiet hours and holidays do not apply. Needs an offset of 0
 * @param atBestHour in the fan's own best hour, if it is open; else at the first open hour of the day
 * @param avoidHolidays on the first day after a public holiday instead of in it
 * @param maxLateness a touchpoint that could not go out for this long is left out; an hour to {@value #MAX_LATE_DAYS} days
 */
public record StepTiming(
        StepOffset offset,
        boolean atOnce,
        SendWindow window,
        boolean atBestHour,
        boolean avoidHolidays,
        Duration maxLateness) {

    public static final int MAX_LATE_DAYS = 31;

    /** @throws IllegalArgumentException if the lateness is out of range, or at once is not at the anchor */
    public StepTiming {
        if (maxLateness.compareTo(Duration.ofHours(1)) < 0
                || maxLateness.compareTo(Duration.ofDays(MAX_LATE_DAYS)) > 0) {
            throw new IllegalArgumentException(
                    "a lateness of " + maxLateness + " is not from an hour to " + MAX_LATE_DAYS + " days");
        }
        if (atOnce && !offset.equals(StepOffset.ofMonths(0))) {
            throw new IllegalArgumentException("a step at once has no offset, this one has " + offset);
        }
    }

    /** At the anchor, even at night. */
    public static StepTiming atOnce(Duration maxLateness) {
        return new StepTiming(StepOffset.ofMonths(0), true, SendWindow.ALL_DAY, false, false, maxLateness);
    }

    /** In the fan's best hour of any day, holidays included. */
    public static StepTiming after(StepOffset offset, Duration maxLateness) {
        return new StepTiming(offset, false, SendWindow.ALL_DAY, true, false, maxLateness);
    }
}
