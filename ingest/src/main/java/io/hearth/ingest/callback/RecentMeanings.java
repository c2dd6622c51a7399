package io.hearth.ingest.callback;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the callbacks mean that this process applied a moment ago, so that they need not be opened and parsed again to be
 * indexed. Bounded, and only a shortcut: what is not here is opened again, to the same effect. Safe for use by several
 * threads.
 */
final class RecentMeanings {

    /** Several ticks of a steady stream; of a backlog the first ones, which are indexed first. */
    private static final int MOST = 2_000;

    private final Map<Long, Meaning> meanings = new ConcurrentHashMap<>();

    void keep(Map<Long, Meaning> applied) {
        if (meanings.size() + applied.size() <= MOST) {
            meanings.putAll(applied);
        }
    }

    Optional<Meaning> take(long id) {
        return Optional.ofNullable(meanings.remove(id));
    }

    /** Nothing waits any more: what is left here was indexed by another process. */
    void clear() {
        meanings.clear();
    }
}
