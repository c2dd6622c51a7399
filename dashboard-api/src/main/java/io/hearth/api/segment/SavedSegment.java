package io.hearth.api.segment;

import io.hearth.domain.segment.SegmentDefinition;
import java.time.Instant;

/**
 * A segment with what people wrote about it.
 *
 * @param description may be empty
 * @param createdBy the user who saved this version
 * @param createdAt when this version was saved
 */
public record SavedSegment(SegmentDefinition definition, String description, String createdBy, Instant createdAt) {}
