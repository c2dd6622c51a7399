package io.hearth.server.bench;

import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.Patience;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.elasticsearch.client.ResponseException;

/** What a search in Elasticsearch finds of the callbacks. */
final class IndexedCallbacks {

    private static final int IDS_A_QUERY = 10_000;
    private static final Duration POLL = Duration.ofMillis(50);

    private final ElasticConnection elastic;
    private final String interactions = new IndexNames("").interactions();

    IndexedCallbacks(ElasticConnection elastic) {
        this.elastic = elastic;
    }

    /** How many of them can be found; more than there are would be doubles. */
    long countFound(List<AcknowledgedCallback> callbacks) throws IOException {
        long found = 0;
        for (int from = 0; from < callbacks.size(); from += IDS_A_QUERY) {
            found += count(callbacks.subList(from, Math.min(callbacks.size(), from + IDS_A_QUERY)));
        }
        return found;
    }

    /** All interactions, whatever they are. */
    long countAll() throws IOException {
        return elastic.client()
                .count(c -> c.index(interactions).ignoreUnavailable(true))
                .count();
    }

    /**
     * Waits until all can be found, or the patience is over.
     *
     * @return how many can
     */
    long awaitFound(List<AcknowledgedCallback> callbacks, Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        long found = countFound(callbacks);
        while (found < callbacks.size() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(POLL.multipliedBy(10).toNanos());
            found = countFound(callbacks);
        }
        return found;
    }

    /** How long after its acknowledgement a callback could be found; the patience when it could not. */
    Duration awaitVisible(AcknowledgedCallback callback, Duration patience) throws IOException {
        Instant end = callback.acknowledgedAt().plus(patience);
        while (count(List.of(callback)) == 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return Duration.between(callback.acknowledgedAt(), Instant.now());
    }

    private long count(List<AcknowledgedCallback> callbacks) throws IOException {
        List<String> ids =
                callbacks.stream().map(callback -> callback.id().value()).toList();
        try {
            return elastic.client()
                    .count(c -> c.index(interactions).ignoreUnavailable(true).query(q -> q.ids(i -> i.values(ids))))
                    .count();
        } catch (ResponseException e) {
            if (Patience.isWorthWaiting(e)) {
                // A month's index that was created a moment ago has no shard yet, and nothing to be found.
                return 0;
            }
            throw e;
        }
    }
}
