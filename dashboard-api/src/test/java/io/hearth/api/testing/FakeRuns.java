package io.hearth.api.testing;

import io.hearth.api.run.SegmentationRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what was asked for, and is busy when a test says so. */
public final class FakeRuns implements SegmentationRuns {

    /** One wish that reached the server. */
    public record Wish(boolean full, Optional<Instant> asOf) {}

    private final List<Wish> wishes = new ArrayList<>();
    private boolean busy;

    @Override
    public synchronized Optional<String> start(boolean full, Optional<Instant> asOf) {
        if (busy) {
            return Optional.empty();
        }
        wishes.add(new Wish(full, asOf));
        return Optional.of("run-" + wishes.size());
    }

    public synchronized void reset(boolean nowBusy) {
        busy = nowBusy;
        wishes.clear();
    }

    public synchronized List<Wish> wishes() {
        return List.copyOf(wishes);
    }
}
