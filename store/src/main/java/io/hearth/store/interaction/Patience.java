package io.hearth.store.interaction;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.elasticsearch.client.ResponseException;

/** Counts the attempts of one request that may be repeated, and waits between them. */
public final class Patience {

    /** Too many requests, and what a proxy or a node says that is starting or stopping. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final RetryPolicy retries;
    private int attempts = 1;

    public Patience(RetryPolicy retries) {
        this.retries = retries;
    }

    /** Whether the same request may succeed later: Elasticsearch did not answer, or was too busy. */
    public static boolean isWorthWaiting(IOException failure) {
        return !(failure instanceof ResponseException refused)
                || PASSING.contains(refused.getResponse().getStatusLine().getStatusCode());
    }

    /**
     * Waits before the next attempt.
     *
     * @throws IOException the failure itself, if there were enough attempts
     */
    public void waitAfter(IOException failure) throws IOException {
        Duration pause = retries.pauseBefore(++attempts).orElseThrow(() -> failure);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Elasticsearch", e);
        }
    }
}
