package io.hearth.domain.nurture;

import java.time.LocalTime;

/**
 * When people are left in peace. May reach over midnight; the same time twice means never.
 *
 * @param from included
 * @param until excluded
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** 21:00 to 09:00, people's own time. */
    public static final QuietHours DEFAULT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0));

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final int MINUTES_OF_HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    /** Whether any part of the hour, from 0 to 23, is quiet. */
    boolean touches(int hour) {
        int start = from.toSecondOfDay() / MINUTES_OF_HOUR;
        int length = Math.floorMod(minutesRoundedUp(until) - start, MINUTES_OF_DAY);
        int intoQuiet = Math.floorMod(hour * MINUTES_OF_HOUR - start, MINUTES_OF_DAY);
        boolean beginsQuiet = intoQuiet < length;
        boolean becomesQuiet = length > 0 && MINUTES_OF_DAY - intoQuiet < MINUTES_OF_HOUR;
        return beginsQuiet || becomesQuiet;
    }

    private static int minutesRoundedUp(LocalTime time) {
        return (time.toSecondOfDay() + MINUTES_OF_HOUR - 1) / MINUTES_OF_HOUR;
    }
}
