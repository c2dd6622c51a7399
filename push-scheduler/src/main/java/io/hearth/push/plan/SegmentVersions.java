package io.hearth.push.plan;

import io.hearth.domain.segment.SegmentId;
import java.util.OptionalInt;

/** Which version of a segment's rule is in force. */
@FunctionalInterface
public interface SegmentVersions {

    /** Empty if there is no such segment (any more). */
    OptionalInt find(SegmentId segment);
}
