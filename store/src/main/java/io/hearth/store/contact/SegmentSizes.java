package io.hearth.store.contact;

import io.hearth.domain.segment.SegmentId;
import java.util.Map;
import java.util.Optional;

/**
 * How many contacts are in each segment at one run.
 *
 * @param run empty before the first run was published
 * @param sizes without those that nobody is in
 */
public record SegmentSizes(Optional<PublishedRun> run, Map<SegmentId, Long> sizes) {

    public SegmentSizes {
        sizes = Map.copyOf(sizes);
    }
}
