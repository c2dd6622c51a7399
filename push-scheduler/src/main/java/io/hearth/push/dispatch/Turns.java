package io.hearth.push.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param <R> what whoever wanted it is told when it is done
 */
final class Turns<T, R> {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Queue<Wish<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final Function<T, Object> subject;
    private final Function<List<T>, Map<T, R>> together;
    private boolean busy;

    /**
     * @param subject what a wish is about; of two about the same, the second has the next turn
     * @param together in a transaction of its own, without waiting for what others hold: everybody waits for it. What it
     *     passes over is not in the answer
     */
    Turns(Function<T, Object> subject, Function<List<T>, Map<T, R>> together) {
        this.subject = subject;
        this.together = together;
    }

    private record Wish<T, R>(T what, CompletableFuture<Optional<R>> answer) {}

    /**
     * Returns when a turn has looked at it.
     *
     * @return what it came to; empty if it was passed over, or its turn failed, perhaps because of another's wish: who wants
     *     it does it alone then, and may wait for others
     */
    Optional<R> take(T what) {
        Wish<T, R> mine = new Wish<>(what, new CompletableFuture<>());
        waiting.add(mine);
        while (leads(mine)) {
            try {
                fulfil(next());
            } finally {
                pass();
            }
        }
        return mine.answer().join();
    }

    /** Waits until the wish is answered, or the next turn is this thread's to lead. */
    private synchronized boolean leads(Wish<T, R> mine) {
        boolean interrupted = false;
        while (busy && !mine.answer().isDone()) {
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
        boolean leads = !mine.answer().isDone();
        busy |= leads;
        return leads;
    }

    private synchronized void pass() {
        busy = false;
        notifyAll();
    }

    private List<Wish<T, R>> next() {
        List<Wish<T, R>> chosen = new ArrayList<>();
        Set<Object> subjects = new HashSet<>();
        for (Iterator<Wish<T, R>> all = waiting.iterator(); all.hasNext(); ) {
            Wish<T, R> wish = all.next();
            if (subjects.add(subject.apply(wish.what()))) {
                chosen.add(wish);
                all.remove();
            }
        }
        return chosen;
    }

    private void fulfil(List<Wish<T, R>> wishes) {
        Map<T, R> fulfilled = new HashMap<>();
        try {
            fulfilled.putAll(together.apply(wishes.stream().map(Wish::what).toList()));
        } catch (RuntimeException e) {
            LOG.info("What {} wanted at once is done one by one: {}", wishes.size(), e.toString());
        } finally {
            wishes.forEach(wish -> wish.answer().complete(Optional.ofNullable(fulfilled.get(wish.what()))));
        }
    }

    /** How many wait for the next turn. */
    int waiting() {
        return waiting.size();
    }
}
