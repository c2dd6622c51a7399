package io.hearth.api.analysis;

import io.hearth.store.contact.PublishedRun;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The run that an answer is from.
 *
 * @param asOf the instant that the figures are about
 */
record AnalysedRun(String runId, Instant asOf) {

    /** Null before the first run. */
    static @Nullable AnalysedRun of(Optional<PublishedRun> run) {
        return run.map(published -> new AnalysedRun(published.runId(), published.asOf()))
                .orElse(null);
    }
}
