package io.hearth.ingest.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A pull that cannot go on now. The message is for people. */
public final class PullEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean waits;
    private final transient Optional<Instant> resumeAt;

    private PullEndedException(String reason, boolean waits, Optional<Instant> resumeAt) {
        super(reason);
        this.waits = waits;
        this.resumeAt = resumeAt;
    }

    /** Nothing is wrong: it goes on at an instant. */
    public static PullEndedException waitUntil(Instant resumeAt, String reason) {
        return new PullEndedException(reason, true, Optional.of(resumeAt));
    }

    /** Something is in the way that may pass. */
    static PullEndedException disturbed(String reason) {
        return new PullEndedException(reason, false, Optional.of(Instant.EPOCH));
    }

    /** Somebody must act: it is tried again by its schedule only. */
    public static PullEndedException refused(String reason) {
        return new PullEndedException(reason, false, Optional.empty());
    }

    PullResult result() {
        return waits ? PullResult.STOPPED : PullResult.FAILED;
    }

    /** When to go on: as it says, or after a pause that grows with the failures in a row. */
    Optional<Instant> resumeAt(Instant now, Duration pause) {
        return waits ? resumeAt : resumeAt.map(soon -> now.plus(pause));
    }
}
