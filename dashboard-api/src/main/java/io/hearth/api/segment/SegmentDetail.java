package io.hearth.api.segment;

import io.hearth.store.segment.SegmentRuleJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of a segment with its rule.
 *
 * @param contacts how many are in it; null until a run has counted this version
 * @param createdBy who saved this version
 * @param createdAt when this version was saved
 */
record SegmentDetail(
        String segmentId,
        String name,
        int version,
        String description,
        JsonNode rule,
        @Nullable Long contacts,
        String createdBy,
        Instant createdAt) {

    static SegmentDetail of(SavedSegment segment, @Nullable Long contacts) {
        String rule = SegmentRuleJson.write(segment.definition().rule()).toString();
        return new SegmentDetail(
                segment.definition().segmentId().value(),
                segment.definition().name(),
                segment.definition().version(),
                segment.description(),
                JsonMapper.shared().readTree(rule),
                contacts,
                segment.createdBy(),
                segment.createdAt());
    }
}
