package io.hearth.api.testing;

import io.hearth.api.status.Inbox;
import java.time.Instant;
import java.util.Optional;

/** An inbox that holds what a test says. */
public final class FakeInbox implements Inbox {

    private volatile Backlog backlog = new Backlog(0, Optional.empty());

    public void holds(long pending, Instant oldest) {
        backlog = new Backlog(pending, Optional.of(oldest));
    }

    @Override
    public Backlog backlog() {
        return backlog;
    }
}
