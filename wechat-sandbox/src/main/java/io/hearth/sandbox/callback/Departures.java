package io.hearth.sandbox.callback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Starts asynchronous work, so much at a time and the rest in turn. Safe for use by several threads. */
final class Departures {

    private final int most;
    private final Deque<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
    private int underWay;

    Departures(int most) {
        this.most = most;
    }

    void depart(Supplier<CompletableFuture<?>> work) {
        synchronized (this) {
            if (underWay >= most) {
                waiting.add(work);
                return;
            }
            underWay++;
        }
        start(work);
    }

    private void start(Supplier<CompletableFuture<?>> work) {
        work.get().whenComplete((result, failure) -> next());
    }

    private void next() {
        Supplier<CompletableFuture<?>> work;
        synchronized (this) {
            work = waiting.poll();
            if (work == null) {
                underWay--;
                return;
            }
        }
        start(work);
    }
}
