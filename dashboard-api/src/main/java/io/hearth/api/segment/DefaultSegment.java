package io.hearth.api.segment;

import io.hearth.domain.segment.SegmentId;
import io.hearth.store.segment.SegmentRuleJson;

/** The segment that every installation begins with: those whom a push may move. */
final class DefaultSegment {

    static final SegmentId ID = new SegmentId(Segments.DEFAULT_ID);

    /** Nobody signs in under this name. */
    static final String AUTHOR = "hearth";

    static final NewSegment SEGMENT = new NewSegment(
            "考虑期活跃联系人 In consideration, not dormant",
            "In CONSIDERATION, with a sign of intent in the last 90 days.",
            SegmentRuleJson.parse("{\"all\": [{\"stage_in\": [\"CONSIDERATION\"]}, {\"dormant\": false}]}"));

    private DefaultSegment() {}
}
