package io.hearth.push.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does at once, in one transaction, what many threads want at the same time: while one turn is under way, the wishes of
 * others gather for the next. Nobody waits for company: whoever comes first has a turn alone. Nor does anybody whose
 * wish is fulfilled wait for the turns of those who came later.
 *
 * @param <T> what is wanted
 */
final class Turns<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Queue<Wish<T>> waiting = new ConcurrentLinkedQueue<>();
    private final Function<T, Object> subject;
    private final Function<List<T>, Set<T>> together;
    private boolean busy;

    /**
     * @param subject what a wish is about; of two about the same, the second has the next turn
     * @param together in a transaction of its own, without waiting for what others hold: everybody waits for it. What it
     *     passes over is not in the answer
     */
    Turns(Function<T, Object> subject, Function<List<T>, Set<T>> together) {
        this.subject = subject;
        this.together = together;
    }

    private record Wish<T>(T what, CompletableFuture<Boolean> isFulfilled) {}

    /**
     * Returns when a turn has looked at it.
     *
     * @return whether it is done; false if it was passed over, or its turn failed, perhaps because of another's wish: who
     *     wants it does it alone then, and may wait for others
     */
    boolean take(T what) {
        Wish<T> mine = new Wish<>(what, new CompletableFuture<>());
        waiting.add(mine);
        while (leads(mine)) {
            try {
                fulfil(next());
            } finally {
                pass();
            }
        }
        return mine.isFulfilled().join();
    }

    /** Waits until the wish is answered, or the next turn is this thread's to lead. */
    private synchronized boolean leads(Wish<T> mine) {
        boolean interrupted = false;
        while (busy && !mine.isFulfilled().isDone()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // The wish may be fulfilled already: whoever leaves now would not make the call that is entered.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        boolean leads = !mine.isFulfilled().isDone();
        busy |= leads;
        return leads;
    }

    private synchronized void pass() {
        busy = false;
        notifyAll();
    }

    private List<Wish<T>> next() {
        List<Wish<T>> chosen = new ArrayList<>();
        Set<Object> subjects = new HashSet<>();
        for (Iterator<Wish<T>> all = waiting.iterator(); all.hasNext(); ) {
            Wish<T> wish = all.next();
            if (subjects.add(subject.apply(wish.what()))) {
                chosen.add(wish);
                all.remove();
            }
        }
        return chosen;
    }

    private void fulfil(List<Wish<T>> wishes) {
        Set<T> fulfilled = new HashSet<>();
        try {
            fulfilled.addAll(together.apply(wishes.stream().map(Wish::what).toList()));
        } catch (RuntimeException e) {
            LOG.info("What {} wanted at once is done one by one: {}", wishes.size(), e.toString());
        } finally {
            wishes.forEach(wish -> wish.isFulfilled().complete(fulfilled.contains(wish.what())));
        }
    }

    /** How many wait for the next turn. */
    int waiting() {
        return waiting.size();
    }
}
