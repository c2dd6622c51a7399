package io.hearth.sandbox.load;

import java.net.URI;
import java.time.Duration;

/**
 * What is to be offered.
 *
 * @param url the endpoint
 * @param perSecond callbacks, at even distances
 * @param length for how long
 * @param firstNumber the first message id; runs against one endpoint must not overlap
 */
public record LoadSettings(URI url, int perSecond, Duration length, long firstNumber) {

    private static final int MOST_PER_SECOND = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** @throws IllegalArgumentException if the load is none, unbounded, or meant for another machine */
    public LoadSettings {
        if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
            throw new IllegalArgumentException(perSecond + " a second is not from 1 to " + MOST_PER_SECOND);
        }
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(length + " is not from 1 s to " + LONGEST);
        }
        if (!"127.0.0.1".equals(url.getHost()) && !"localhost".equals(url.getHost())) {
            throw new IllegalArgumentException("load goes to this machine only, not to " + url.getHost());
        }
    }

    int callbacks() {
        return Math.toIntExact(perSecond * length.toMillis() / 1000);
    }

    /** When the callback of that position is to be sent, in nanoseconds after the beginning. */
    long dueAfterNanos(int position) {
        return position * 1_000_000_000L / perSecond;
    }
}
