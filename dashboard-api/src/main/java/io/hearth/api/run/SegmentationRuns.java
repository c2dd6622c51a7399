package io.hearth.api.run;

import java.time.Instant;
import java.util.Optional;

/** Starts segmentation in its own process; the server knows how. */
public interface SegmentationRuns {

    /**
     * Starts a run and returns before it has done its work.
     *
     * @param full all days again, instead of those that changed
     * @param asOf what happened later does not exist for the run; empty means when it starts
     * @return the run's id; empty while another run is at work
     */
    Optional<String> start(boolean full, Optional<Instant> asOf);
}
