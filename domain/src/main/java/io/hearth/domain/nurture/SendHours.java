package io.hearth.domain.nurture;

import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The hours of a day in which something may go out. Only whole hours count: an hour that quiet hours touch is quiet,
 * because what is due at its beginning may leave at its end.
 *
 * @param mask bit h is set when hour h, from 0 to 23, is open
 */
public record SendHours(int mask) {

    private static final int HOURS = 24;
    private static final int ALL_DAY = (1 << HOURS) - 1;

    /** No quiet hours at all. */
    public static final SendHours ALWAYS = new SendHours(ALL_DAY);

    /** @throws IllegalArgumentException if no hour is open */
    public SendHours {
        mask &= ALL_DAY;
        if (mask == 0) {
            throw new IllegalArgumentException("no hour of the day is open");
        }
    }

    /** The hours that lie in the window and outside the quiet hours. */
    public static SendHours of(SendWindow window, QuietHours quiet) {
        int mask = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            mask |= window.covers(hour) && !quiet.touches(hour) ? 1 << hour : 0;
        }
        return new SendHours(mask);
    }

    public boolean isOpen(int hour) {
        return (mask >> hour & 1) == 1;
    }

    /** The open hour of the same day that is nearest to the wish; of two equally near ones the later. */
    public int nearest(int wish) {
        for (int distance = 0; distance < HOURS; distance++) {
            if (wish + distance < HOURS && isOpen(wish + distance)) {
                return wish + distance;
            }
            if (wish - distance >= 0 && isOpen(wish - distance)) {
                return wish - distance;
            }
        }
        throw new IllegalStateException("no hour of the day is open");
    }

    /** The instant itself if its hour is open, else the beginning of the next open one. */
    public Instant openFrom(Instant instant, HumanTime time) {
        ZonedDateTime moment = instant.atZone(time.zone());
        if (isOpen(moment.getHour())) {
            return instant;
        }
        ZonedDateTime next = moment.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        while (!isOpen(next.getHour())) {
            next = next.plusHours(1);
        }
        return next.toInstant();
    }
}
