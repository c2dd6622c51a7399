package io.hearth.api.status;

import java.time.Instant;
import java.util.Optional;

/** What has been acknowledged to WeChat and not yet taken in. */
public interface Inbox {

    Backlog backlog();

    /**
     * Callbacks that wait.
     *
     * @param oldestPendingAt when the one that waits longest came in; empty if none waits
     */
    record Backlog(long pending, Optional<Instant> oldestPendingAt) {}
}
