package io.hearth.ingest.file;

import java.time.Duration;

/** Time that passed, unmoved by changes of the clock. */
record Stopwatch(long startedAt) {

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
