package io.hearth.sandbox.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The sandbox's time. It either runs with the machine's clock, shifted by what it was advanced, or stands still until it
 * is moved. Safe for use by several threads.
 */
public final class SandboxClock extends Clock {

    private final Clock source;
    private final boolean standing;
    private Duration shift;

    private SandboxClock(Clock source, boolean standing, Duration shift) {
        this.source = source;
        this.standing = standing;
        this.shift = shift;
    }

    /** A clock that shows the machine's time until it is advanced. */
    public static SandboxClock running() {
        return new SandboxClock(Clock.systemUTC(), false, Duration.ZERO);
    }

    /** A clock that shows {@code instant} until it is advanced or moved. */
    public static SandboxClock standingAt(Instant instant) {
        return new SandboxClock(Clock.fixed(instant, ShanghaiCalendar.ZONE), true, Duration.ZERO);
    }

    /** Moves time forward; what falls due meanwhile is done by the agenda's next look. */
    public synchronized void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + step);
        }
        shift = shift.plus(step);
    }

    @Override
    public synchronized Instant instant() {
        return source.instant().plus(shift);
    }

    /**
     * The instant that signatures carry. While time runs it is the machine's, however far the clock was advanced: a
     * receiver checks freshness against its own machine.
     */
    public Instant signatureInstant() {
        return standing ? instant() : source.instant();
    }

    @Override
    public ZoneId getZone() {
        return ShanghaiCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("WeChat's calendar is Shanghai's, not " + zone);
    }
}
