package io.hearth.store.interaction;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
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

    /** One request that may be repeated. */
    public interface Attempt<T> {
        T make() throws IOException;
    }

    /**
     * Makes a request again after each failure that passes.
     *
     * @throws IOException the last failure, if it does not pass or there were enough attempts
     */
    public static <T> T untilAnswered(RetryPolicy retries, Attempt<T> attempt) throws IOException {
        Patience patience = new Patience(retries);
        while (true) {
            try {
                return attempt.make();
            } catch (IOException e) {
                if (!isWorthWaiting(e)) {
                    throw e;
                }
                patience.waitAfter(e);
            } catch (ElasticsearchException e) {
                if (!PASSING.contains(e.status())) {
                    throw e;
                }
                patience.waitAfter(new IOException(e));
            }
        }
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
