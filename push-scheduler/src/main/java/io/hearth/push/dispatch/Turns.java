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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does at once, in one transaction, what many threads want at the same time: while one turn is under way, the wishes of
 * others gather for the next. Nobody waits for company: whoever comes first has a turn alone.
 *
 * @param <T> what is wanted
 * @param <R> what comes of it
 */
final class Turns<T, R> {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Queue<Wish<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Function<T, Object> subject;
    private final Function<List<T>, Map<T, R>> work;

    /**
     * @param subject what a wish is about; of two about the same, the second has the next turn
     * @param work in a transaction of its own; what it passes over is not in the answer, and wished for alone. What is
     *     wished for alone it must answer
     */
    Turns(Function<T, Object> subject, Function<List<T>, Map<T, R>> work) {
        this.subject = subject;
        this.work = work;
    }

    /** @param outcome empty if it was passed over, or its turn failed: perhaps because of another's wish */
    private record Wish<T, R>(T what, CompletableFuture<Optional<R>> outcome) {}

    /** Returns when it is done. @throws RuntimeException if it could not be done alone either */
    R take(T what) {
        Wish<T, R> mine = new Wish<>(what, new CompletableFuture<>());
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.outcome().isDone()) {
                together(next());
            }
        } finally {
            turn.unlock();
        }
        return mine.outcome().join().orElseGet(() -> alone(what));
    }

    private R alone(T what) {
        return Optional.ofNullable(work.apply(List.of(what)).get(what)).orElseThrow();
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

    private void together(List<Wish<T, R>> wishes) {
        Map<T, R> outcomes = new HashMap<>();
        try {
            outcomes.putAll(work.apply(wishes.stream().map(Wish::what).toList()));
        } catch (RuntimeException e) {
            if (wishes.size() == 1) {
                wishes.get(0).outcome().completeExceptionally(e);
            } else {
                LOG.info("What {} wanted at once is done one by one: {}", wishes.size(), e.toString());
            }
        } finally {
            wishes.forEach(wish -> wish.outcome().complete(Optional.ofNullable(outcomes.get(wish.what()))));
        }
    }

    /** How many wait for the next turn. */
    int waiting() {
        return waiting.size();
    }
}
