package io.hearth.store.contact;

import java.time.LocalDate;

/**
 * How a contact's document tells on which day the second, third … latest act of a type was, so that "at least three times
 * since a day" is one range query: the third latest was not before that day. The latest one is in {@code last_at}.
 */
public final class RecentActs {

    /** The first one that is not in {@code last_at}. */
    public static final int LEAST = 2;

    /**
     * Of hardly anyone are more needed to count a window of some months that ended some months ago; where they are, the
     * days in the document are read.
     */
    public static final int MOST = 60;

    /** More days than there are until the year 2243. */
    private static final int DAYS = 100_000;

    private RecentActs() {}

    /** One number for both, in the order of days for the same number of times. */
    public static int encoded(int times, LocalDate day) {
        return times * DAYS + Math.toIntExact(Math.max(0, Math.min(DAYS - 1, day.toEpochDay())));
    }

    /** The greatest number for that many times. */
    public static int last(int times) {
        return times * DAYS + DAYS - 1;
    }
}
