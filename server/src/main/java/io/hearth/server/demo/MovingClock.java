package io.hearth.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock for what the demo tells about the past: it shows whatever instant the story has come to. */
final class MovingClock implements InstantSource {

    private Instant now;

    MovingClock(Instant now) {
        this.now = now;
    }

    void moveTo(Instant instant) {
        now = instant;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
