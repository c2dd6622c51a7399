package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> turns = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch laterGate = new CountDownLatch(1);

    /** Wishes about the same begin with the same letter. The first turn waits at the gate, and later ones at theirs. */
    private final Turns<String, Integer> all = new Turns<>(wish -> wish.charAt(0), this::work);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void whatGathersMeanwhileIsDoneAtOnce() {
        List<CompletableFuture<Boolean>> taken = takeBeside("first", "a", "b", "c");

        assertThat(taken).allMatch(CompletableFuture::join);
        assertThat(turns).hasSize(2);
        assertThat(turns.get(1)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void ofTwoAboutTheSameOneHasTheNextTurn() {
        List<CompletableFuture<Boolean>> taken = takeBeside("first", "a1", "a2", "b");

        assertThat(taken).allMatch(CompletableFuture::join);
        assertThat(turns).hasSize(3).noneMatch(turn -> turn.containsAll(List.of("a1", "a2")));
    }

    @Test
    void whatIsPassedOverIsLeftToWhoeverWantsIt() {
        List<CompletableFuture<Boolean>> taken = takeBeside("first", "a", "busy");

        assertThat(taken).map(CompletableFuture::join).containsExactly(true, true, false);
        assertThat(turns).hasSize(2);
        assertThat(all.take("busy")).as("even where nobody else takes the turn").isEmpty();
    }

    @Test
    void aTurnThatFailsIsLeftToEachOfThem() {
        List<CompletableFuture<Boolean>> taken = takeBeside("first", "a", "bad", "c");

        assertThat(taken).map(CompletableFuture::join).containsExactly(true, false, false, false);
        assertThat(all.take("a")).as("the next turn").isPresent();
    }

    @Test
    void whoIsDoneDoesNotWaitForTheTurnsOfThoseWhoComeLater() {
        List<CompletableFuture<Boolean>> taken = wishBeside("first", "a", "b", "later1", "later2");
        gate.countDown();

        await().until(() -> turns.size() == 3);
        await().until(() -> taken.stream().filter(CompletableFuture::isDone).count() == 4);
        assertThat(turns.get(2))
                .as("still at its gate")
                .hasSize(1)
                .first()
                .asString()
                .startsWith("later");

        laterGate.countDown();
        assertThat(taken).allMatch(CompletableFuture::join);
    }

    @Test
    void whoIsInterruptedWaitsAllTheSameAndStaysInterrupted() throws InterruptedException {
        CompletableFuture<Boolean> first = take("first");
        await().until(() -> turns.size() == 1);
        List<Boolean> seen = new ArrayList<>();
        Thread interrupted = new Thread(() -> {
            seen.add(all.take("a").isPresent());
            seen.add(Thread.currentThread().isInterrupted());
        });
        interrupted.start();
        await().until(() -> all.waiting() == 1);
        interrupted.interrupt();
        gate.countDown();
        interrupted.join();

        assertThat(first.join()).isTrue();
        assertThat(seen).containsExactly(true, true);
    }

    private List<CompletableFuture<Boolean>> takeBeside(String first, String... others) {
        List<CompletableFuture<Boolean>> taken = wishBeside(first, others);
        laterGate.countDown();
        gate.countDown();
        await().until(() -> taken.stream().allMatch(CompletableFuture::isDone));
        return taken;
    }

    /** The others wish while the first turn is under way. */
    private List<CompletableFuture<Boolean>> wishBeside(String first, String... others) {
        List<CompletableFuture<Boolean>> taken = new ArrayList<>(List.of(take(first)));
        await().until(() -> turns.size() == 1);
        for (String other : others) {
            taken.add(take(other));
        }
        await().until(() -> all.waiting() == others.length);
        return taken;
    }

    private CompletableFuture<Boolean> take(String wish) {
        // Each is told its own result.
        return CompletableFuture.supplyAsync(() -> all.take(wish).equals(Optional.of(wish.hashCode())), threads);
    }

    private Map<String, Integer> work(List<String> wishes) {
        turns.add(wishes);
        try {
            if (gate.getCount() > 0) {
                gate.await();
            }
            if (turns.size() > 2) {
                laterGate.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (wishes.contains("bad")) {
            throw new IllegalStateException("bad");
        }
        return wishes.stream()
                .filter(wish -> !wish.equals("busy"))
                .collect(Collectors.toMap(Function.identity(), String::hashCode));
    }
}
