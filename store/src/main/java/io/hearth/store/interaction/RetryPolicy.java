package io.hearth.store.interaction;

import java.time.Duration;
import java.util.Optional;

/**
 * Doubling pauses up to a limit of attempts.
 *
 * @param firstPause before the second attempt
 * @param longestPause no pause is longer
 * @param attempts in all, the first included; at least 1
 */
public record RetryPolicy(Duration firstPause, Duration longestPause, int attempts) {

    /** About half a minute in all: longer than a busy node's queue, shorter than a job's patience. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(Duration.ofMillis(200), Duration.ofSeconds(5), 10);

    /** Some three minutes in all: a run rather waits for a server that restarts than begins again. */
    public static final RetryPolicy PATIENT = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(10), 22);

    /** @throws IllegalArgumentException if there is no attempt at all */
    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException(attempts + " attempts, at least 1 is needed");
        }
    }

    /**
     * The pause before an attempt, or empty when there are no more.
     *
     * @param attempt 2 for the first repetition
     */
    public Optional<Duration> pauseBefore(int attempt) {
        if (attempt > attempts) {
            return Optional.empty();
        }
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 2, 20));
        return Optional.of(pause.compareTo(longestPause) > 0 ? longestPause : pause);
    }
}
