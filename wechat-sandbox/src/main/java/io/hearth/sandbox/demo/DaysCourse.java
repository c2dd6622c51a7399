package io.hearth.sandbox.demo;

import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How lively fans are in the course of a Shanghai day: hardly at night, more at noon, most in the evening. */
final class DaysCourse {

    /** By hour, relative to the configured rate; a demonstration at night shows a little life too. */
    private static final double[] LIVELINESS = {
        0.4, 0.2, 0.1, 0.1, 0.1, 0.2, 0.4, 0.8, 1.1, 1.2, 1.2, 1.2, 1.6, 1.3, 1.0, 1.0, 1.0, 1.1, 1.4, 1.8, 2.1, 2.0,
        1.5, 0.9
    };

    private final double actsAMinute;

    /** @param actsAMinute at an hour of middling life */
    DaysCourse(double actsAMinute) {
        if (actsAMinute <= 0) {
            throw new IllegalArgumentException("a rate above 0 is needed, not " + actsAMinute);
        }
        this.actsAMinute = actsAMinute;
    }

    /** The time to the next act: random, as the acts of many people are. */
    Duration pause(RandomGenerator random, Instant now) {
        double perSecond = actsAMinute * LIVELINESS[ShanghaiCalendar.hour(now)] / 60;
        double seconds = -Math.log(1 - random.nextDouble()) / perSecond;
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
    }
}
