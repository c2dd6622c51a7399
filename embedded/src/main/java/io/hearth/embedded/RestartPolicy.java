package io.hearth.embedded;

import java.time.Duration;

/**
 * When a dead child is started again.
 *
 * @param firstPause before the first new start; doubles with each further quick death
 * @param quickDeath a child that lived shorter than this died quickly; one that lived longer clears the count
 * @param maxQuickDeaths in a row, after which the service is given up
 */
record RestartPolicy(Duration firstPause, Duration quickDeath, int maxQuickDeaths) {
    static final RestartPolicy DEFAULT = new RestartPolicy(Duration.ofMillis(500), Duration.ofSeconds(60), 5);

    boolean givesUpAfter(int quickDeaths) {
        return quickDeaths >= maxQuickDeaths;
    }

    Duration pauseAfter(int quickDeaths) {
        return firstPause.multipliedBy(1L << Math.max(0, Math.min(quickDeaths, 10) - 1));
    }
}
