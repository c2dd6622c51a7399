package io.hearth.segmentation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Measures the steps of a run, one after the other. */
final class Steps {

    private final LongSupplier nanoTime;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long since;

    /** @param nanoTime such as {@link System#nanoTime()} */
    Steps(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** Ends a step: what passed since the one before belongs to it. */
    void end(String step) {
        long now = nanoTime.getAsLong();
        seconds.merge(step, Duration.ofNanos(now - since).toMillis() / 1000.0, Double::sum);
        since = now;
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}
