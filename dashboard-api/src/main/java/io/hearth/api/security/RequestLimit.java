package io.hearth.api.security;

import io.hearth.api.ApiSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts the calls of each caller, within minutes of this node's clock: one page that loops, or one program, does not
 * take the house from the others. Every node counts for itself.
 */
@Component
class RequestLimit {

    /** So many callers in a minute that some must be made up; beyond it they share one count. */
    private static final int MOST_CALLERS = 100_000;

    private final int perMinute;
    private final Clock clock;
    private final ConcurrentHashMap<String, Integer> calls = new ConcurrentHashMap<>();
    private volatile Instant minute = Instant.EPOCH;

    RequestLimit(ApiSettings settings, Clock clock) {
        this.perMinute = settings.requestsPerMinute();
        this.clock = clock;
    }

    /** Counts a call. @return how long to wait, when it is one too many */
    Optional<Duration> count(String caller) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        begin(now.truncatedTo(ChronoUnit.MINUTES));
        String key = calls.containsKey(caller) || calls.size() < MOST_CALLERS ? caller : "";
        if (calls.merge(key, 1, Integer::sum) <= perMinute) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, minute.plus(Duration.ofMinutes(1))));
    }

    /** Two threads may both find the minute new: then some calls of its first instant are not counted. */
    private void begin(Instant current) {
        if (!current.equals(minute)) {
            minute = current;
            calls.clear();
        }
    }
}
