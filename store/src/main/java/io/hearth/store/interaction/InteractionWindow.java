package io.hearth.store.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param from in it
 * @param to the first instant after it
 * @param count about how many of the interactions asked about lie in it
 */
public record InteractionWindow(Instant from, Instant to, long count) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public InteractionWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /** Both, and what lies between them. */
    InteractionWindow with(InteractionWindow later) {
        return new InteractionWindow(from, later.to, count + later.count);
    }

    /** Parts of the same length. */
    List<InteractionWindow> split(int parts) {
        List<InteractionWindow> windows = new ArrayList<>(parts);
        Duration length = Duration.between(from, to).dividedBy(parts);
        for (int part = 0; part < parts; part++) {
            Instant end = part == parts - 1 ? to : from.plus(length.multipliedBy(part + 1L));
            windows.add(new InteractionWindow(from.plus(length.multipliedBy(part)), end, count / parts));
        }
        return windows;
    }
}
