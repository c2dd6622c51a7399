package io.hearth.api.segment;

import org.jspecify.annotations.Nullable;

/**
 * One segment.
 *
 * @param contacts how many are in it; null until a run has counted this version
 */
record SegmentItem(
        String segmentId,
        String name,
        int version,
        String description,
        @Nullable Long contacts) {

    static SegmentItem uncounted(SavedSegment segment) {
        return of(segment, null);
    }

    static SegmentItem of(SavedSegment segment, @Nullable Long contacts) {
        return new SegmentItem(
                segment.definition().segmentId().value(),
                segment.definition().name(),
                segment.definition().version(),
                segment.description(),
                contacts);
    }
}
