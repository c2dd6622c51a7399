package io.hearth.push.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Answers that are dear, kept for a while. Of several who ask for the same at once one does the work, and the others wait
 * for it. What failed is asked anew.
 */
final class KeptAnswers<K, V> {

    private final Duration lasts;
    private final Map<K, Kept<V>> kept = new HashMap<>();

    KeptAnswers(Duration lasts) {
        this.lasts = lasts;
    }

    private record Kept<V>(CompletableFuture<V> answer, Instant until) {}

    /** @throws RuntimeException whatever asking threw */
    V get(K key, Instant now, Supplier<V> ask) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> answer = keep(key, now, mine);
        if (answer == mine) {
            answer(mine, ask);
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void answer(CompletableFuture<V> mine, Supplier<V> ask) {
        try {
            mine.complete(ask.get());
        } catch (RuntimeException | Error e) {
            // Whoever waits for it is told what whoever asked is told.
            forget(mine);
            mine.completeExceptionally(e);
        }
    }

    private synchronized CompletableFuture<V> keep(K key, Instant now, CompletableFuture<V> mine) {
        kept.values().removeIf(one -> !one.until().isAfter(now));
        return kept.computeIfAbsent(key, any -> new Kept<>(mine, now.plus(lasts)))
                .answer();
    }

    private synchronized void forget(CompletableFuture<V> failed) {
        kept.values().removeIf(one -> one.answer() == failed);
    }
}
