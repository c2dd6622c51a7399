package io.hearth.push.bench;

import io.hearth.push.time.DueClock;
import java.time.Instant;

/** Time as the measurement sets it: what is due next month is measured now. */
final class BenchClock implements DueClock {

    private volatile Instant now;

    BenchClock(Instant now) {
        this.now = now;
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant now() {
        return now;
    }
}
