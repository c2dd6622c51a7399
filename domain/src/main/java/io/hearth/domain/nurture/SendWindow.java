package io.hearth.domain.nurture;

import java.time.LocalTime;

/**
 * The part of a day in which a step may go out.
 *
 * @param from included
 * @param until excluded; midnight means the end of the day
 */
public record SendWindow(LocalTime from, LocalTime until) {

    /** The whole day, less the quiet hours that hold for everybody. */
    public static final SendWindow ALL_DAY = new SendWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_DAY = 24 * SECONDS_OF_HOUR;

    /** @throws IllegalArgumentException if the window ends before it has begun */
    public SendWindow {
        if (end(until) <= from.toSecondOfDay()) {
            throw new IllegalArgumentException("a window from " + from + " until " + until + " is empty");
        }
    }

    /** Whether the whole hour, from 0 to 23, lies in the window. */
    boolean covers(int hour) {
        return hour * SECONDS_OF_HOUR >= from.toSecondOfDay() && (hour + 1) * SECONDS_OF_HOUR <= end(until);
    }

    private static int end(LocalTime until) {
        return until.equals(LocalTime.MIDNIGHT) ? SECONDS_OF_DAY : until.toSecondOfDay();
    }
}
