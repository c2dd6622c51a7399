package io.hearth.api;

import io.hearth.domain.time.HumanTime;
import java.time.Duration;

/**
 * What the installation decides.
 *
 * @param version the product's, shown on the status page
 * @param time the zone of human ideas, shown with every date
 * @param sessionTimeout how long a session may rest before it ends, full minutes, from one minute to 30 days
 * @param requestsPerMinute how many calls of the API one account or token may make a minute, on each node; 0 for any
 */
public record ApiSettings(String version, HumanTime time, Duration sessionTimeout, int requestsPerMinute) {

    /** A working day: who goes to lunch need not sign in again. */
    public static final Duration DEFAULT_SESSION_TIMEOUT = Duration.ofHours(8);

    /** A page asks for something every three seconds at most; a program may be quicker. */
    public static final int DEFAULT_REQUESTS_PER_MINUTE = 1_200;

    private static final Duration MAX_SESSION_TIMEOUT = Duration.ofDays(30);

    /** @throws IllegalArgumentException if the time-out is out of its range, or the requests are below 0 */
    public ApiSettings {
        if (sessionTimeout.toMinutes() < 1 || sessionTimeout.compareTo(MAX_SESSION_TIMEOUT) > 0) {
            throw new IllegalArgumentException("session time-out " + sessionTimeout + " is not from PT1M to PT720H");
        }
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException(requestsPerMinute + " requests a minute are below 0");
        }
    }
}
