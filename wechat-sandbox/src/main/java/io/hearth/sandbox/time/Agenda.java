package io.hearth.sandbox.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What WeChat does later: tasks in the order in which they fall due, and among equals in the order of entry. */
public final class Agenda {

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::sequence));
    private long lastSequence;

    public void at(Instant due, Runnable task) {
        entries.add(new Entry(due, ++lastSequence, task));
    }

    /** Runs what is due by {@code now}, also what these tasks themselves put on the agenda for no later than that. */
    public void runDue(Instant now) {
        Entry next = entries.peek();
        while (next != null && !next.due().isAfter(now)) {
            entries.remove(next);
            next.task().run();
            next = entries.peek();
        }
    }

    private record Entry(Instant due, long sequence, Runnable task) {}
}
