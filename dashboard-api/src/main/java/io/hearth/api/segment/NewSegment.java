package io.hearth.api.segment;

import io.hearth.domain.segment.SegmentRule;

/** A segment that was checked and is not saved yet. */
record NewSegment(String name, String description, SegmentRule rule) {

    static final int MAX_NAME = 100;
    static final int MAX_DESCRIPTION = 1_000;
}
