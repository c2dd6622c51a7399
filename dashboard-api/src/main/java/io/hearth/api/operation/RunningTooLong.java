package io.hearth.api.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a job that runs is more likely to hang. */
final class RunningTooLong {

    /** Nothing that ticks may take longer unless it did before: until it is over, its next ticks wait. */
    static final Duration ALWAYS_FINE = Duration.ofMinutes(10);

    /** A busy day makes a run longer than all before it, but hardly by so much. */
    private static final int TIMES = 3;

    private RunningTooLong() {}

    /** @param usual the longest of its last runs; null where it has always been over at once */
    static boolean is(Duration running, @Nullable Duration usual) {
        return running.compareTo(ALWAYS_FINE) > 0
                && (usual == null || running.compareTo(usual.multipliedBy(TIMES)) > 0);
    }
}
