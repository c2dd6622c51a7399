package io.hearth.store.contact;

import io.hearth.domain.segment.SegmentId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many contacts are in each segment at one run.
 *
 * @param run empty before the first run was published
 * @param sizes without those that nobody is in
 * @param evaluated the version of each segment that the run went by
 */
public record SegmentSizes(Optional<PublishedRun> run, Map<SegmentId, Long> sizes, Map<SegmentId, Integer> evaluated) {

    public SegmentSizes {
        sizes = Map.copyOf(sizes);
        evaluated = Map.copyOf(evaluated);
    }

    /** How many are in this version; empty if the run went by another one, or did not know the segment yet. */
    public OptionalLong of(SegmentId segment, int version) {
        return Integer.valueOf(version).equals(evaluated.get(segment))
                ? OptionalLong.of(sizes.getOrDefault(segment, 0L))
                : OptionalLong.empty();
    }
}
