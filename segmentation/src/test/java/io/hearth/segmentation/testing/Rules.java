package io.hearth.segmentation.testing;

import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.segment.SegmentRuleJson;

/** Segments from rules as people write them. */
public final class Rules {

    private Rules() {}

    /** @param rule as JSON, with single quotes for double ones */
    public static SegmentDefinition segment(String id, String rule) {
        return new SegmentDefinition(new SegmentId(id), id, 1, SegmentRuleJson.parse(rule.replace('\'', '"')));
    }
}
