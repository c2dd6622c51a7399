package io.hearth.sandbox.fault;

import java.time.Duration;

/**
 * A fault to be injected.
 *
 * @param target the path of a call, or an event's name; a trailing {@code *} stands for any rest
 * @param times how often it acts
 * @param duration for faults that take time; of the machine for calls, of the sandbox for events
 * @param errcode for {@link FaultKind#ERRCODE}
 * @param outcome for {@link FaultKind#OUTCOME}
 */
public record Fault(String target, FaultKind kind, int times, Duration duration, int errcode, String outcome) {

    public Fault {
        if (times < 1) {
            throw new IllegalArgumentException("a fault acts at least once, not " + times);
        }
    }

    public static Fault of(String target, FaultKind kind) {
        return new Fault(target, kind, 1, Duration.ofSeconds(30), -1, "");
    }

    public Fault times(int count) {
        return new Fault(target, kind, count, duration, errcode, outcome);
    }

    public Fault lasting(Duration time) {
        return new Fault(target, kind, times, time, errcode, outcome);
    }

    public Fault answering(int code) {
        return new Fault(target, kind, times, duration, code, outcome);
    }

    public Fault ending(String status) {
        return new Fault(target, kind, times, duration, errcode, status);
    }

    boolean hits(String what) {
        return target.endsWith("*") ? what.startsWith(target.substring(0, target.length() - 1)) : what.equals(target);
    }
}
