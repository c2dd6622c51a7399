package io.hearth.ingest.pull;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a pull stands.
 *
 * @param reason why the last attempt stopped or failed
 * @param read asked about or told of in this run, over all attempts at it
 * @param changed of these, what was not known before
 * @param step what it does, or did last
 * @param stepRead done of the step
 * @param stepTotal about how many the step has; 0 where that is not known
 * @param resumeAt when it goes on by itself; empty when it waits for its schedule
 * @param requestedAt when a person asked for a run that has not begun
 */
public record PullState(
        PullName name,
        PullResult result,
        Optional<String> reason,
        Optional<Instant> beganAt,
        Optional<Instant> endedAt,
        Optional<Instant> lastSuccessAt,
        long read,
        long changed,
        Optional<String> step,
        long stepRead,
        long stepTotal,
        Optional<Instant> resumeAt,
        Optional<Instant> requestedAt) {

    public boolean isRunning() {
        return result == PullResult.RUNNING;
    }
}
