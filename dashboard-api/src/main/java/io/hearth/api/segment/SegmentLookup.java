package io.hearth.api.segment;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.segment.SegmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the segment that a request names. */
@Component
public class SegmentLookup {

    private final Segments segments;

    SegmentLookup(Segments segments) {
        this.segments = segments;
    }

    /** @throws ProblemException {@code not_found} if there is none of that id */
    public SavedSegment require(String segmentId) {
        return segments.findTyped(segmentId)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such segment."));
    }

    /**
     * For requests that may name one.
     *
     * @return empty for null
     * @throws ProblemException {@code not_found} if there is none of that id
     */
    public Optional<SegmentId> find(@Nullable String segmentId) {
        return Optional.ofNullable(segmentId).map(id -> require(id).definition().segmentId());
    }
}
