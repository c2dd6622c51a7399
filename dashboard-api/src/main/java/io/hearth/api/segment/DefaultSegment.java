package io.hearth.api.segment;

import io.hearth.domain.segment.SegmentId;
import io.hearth.store.segment.SegmentRuleJson;

/** The segments that every installation begins with: those whom a push may move, and those who may become brokers. */
final class DefaultSegment {

    static final SegmentId ID = new SegmentId(Segments.DEFAULT_ID);

    /** Nobody signs in under this name. */
    static final String AUTHOR = "hearth";

    static final NewSegment SEGMENT = new NewSegment(
            "考虑期活跃联系人 In consideration, not dormant",
            "In CONSIDERATION, with a sign of intent in the last 90 days.",
            SegmentRuleJson.parse("{\"all\": [{\"stage_in\": [\"CONSIDERATION\"]}, {\"dormant\": false}]}"));

    static final SegmentId RECRUITS_ID = new SegmentId("not-yet-brokers");

    /** Whom the programme's recurring invitation goes to. */
    static final NewSegment RECRUITS = new NewSegment(
            "未成为经纪人的粉丝与业主 Fans and owners who are not brokers",
            "Follow or have bought, and have not registered as a broker.",
            SegmentRuleJson.parse("{\"all\": [{\"any\": [{\"following\": true}, {\"stage_in\": [\"PURCHASE\", \"USE\","
                    + " \"OPINION\", \"ADVOCACY\"]}]}, {\"none\": [{\"broker_type_in\": [\"OWNER\", \"OWNER_RELATIVE\","
                    + " \"EMPLOYEE\", \"PARTNER_EMPLOYEE\"]}]}]}"));

    private DefaultSegment() {}
}
