package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> turns = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);

    /** Wishes about the same begin with the same letter. The first turn waits at the gate. */
    private final Turns<String, String> all = new Turns<>(wish -> wish.charAt(0), this::work);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void whatGathersMeanwhileIsDoneAtOnce() {
        List<CompletableFuture<String>> taken = takeBeside("first", "a", "b", "c");

        assertThat(taken).allMatch(one -> one.join().endsWith("done"));
        assertThat(turns).hasSize(2);
        assertThat(turns.get(1)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void ofTwoAboutTheSameOneHasTheNextTurn() {
        List<CompletableFuture<String>> taken = takeBeside("first", "a1", "a2", "b");

        assertThat(taken).allMatch(one -> one.join().endsWith("done"));
        assertThat(turns).hasSize(3).noneMatch(turn -> turn.containsAll(List.of("a1", "a2")));
    }

    @Test
    void whatIsPassedOverIsDoneAlone() {
        List<CompletableFuture<String>> taken = takeBeside("first", "a", "busy");

        assertThat(taken).allMatch(one -> one.join().endsWith("done"));
        assertThat(turns).hasSize(3).endsWith(List.of("busy"));
    }

    @Test
    void oneThatFailsFailsAlone() {
        List<CompletableFuture<String>> taken = takeBeside("first", "a", "bad", "c");

        assertThat(taken.get(1)).isCompletedWithValue("a done");
        assertThat(taken.get(3)).isCompletedWithValue("c done");
        assertThat(taken.get(2)).isCompletedExceptionally();
        assertThatThrownBy(() -> all.take("bad")).hasStackTraceContaining("IllegalStateException: bad");
    }

    /** The others wish while the first turn is under way. */
    private List<CompletableFuture<String>> takeBeside(String first, String... others) {
        List<CompletableFuture<String>> taken = new ArrayList<>(List.of(take(first)));
        await().until(() -> turns.size() == 1);
        for (String other : others) {
            taken.add(take(other));
        }
        await().until(() -> all.waiting() == others.length);
        gate.countDown();
        await().until(() -> taken.stream().allMatch(CompletableFuture::isDone));
        return taken;
    }

    private CompletableFuture<String> take(String wish) {
        return CompletableFuture.supplyAsync(() -> all.take(wish), threads);
    }

    private Map<String, String> work(List<String> wishes) {
        turns.add(wishes);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (wishes.contains("bad")) {
            throw new IllegalStateException("bad");
        }
        return wishes.stream()
                .filter(wish -> wishes.size() == 1 || !wish.equals("busy"))
                .collect(Collectors.toMap(wish -> wish, wish -> wish + " done"));
    }
}
