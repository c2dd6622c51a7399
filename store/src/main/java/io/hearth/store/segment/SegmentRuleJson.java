package io.hearth.store.segment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearth.domain.segment.SegmentRule;

/**
 * Reads and writes a segment rule as JSON. A node is an object whose one telling field says what it is:
 *
 * <pre>{@code
 * {"all": [ … ]}   {"any": [ … ]}   {"none": [ … ]}
 * {"stage_in": ["CONSIDERATION", "PURCHASE"]}
 * {"phase_in": ["NURTURE"]}
 * {"dormant": true}
 * {"promoter": false}
 * {"origin_channel_in": ["WECHAT"]}
 * {"months_since_first_contact": {"from": 1, "to": 3}}                     at least one of the two
 * {"interaction_in": ["CONTENT_VIEW"], "at_least": 3, "within_days": 90,   or "from" and "to", days; or neither: ever
 *  "content_in": ["a1"], "project_in": ["riverside"]}                      at_least (1), content_in, project_in optional
 * }</pre>
 *
 * Unknown fields are refused, so that a misspelt condition never widens a segment in silence.
 */
public final class SegmentRuleJson {

    /** Twice the rule's own limit and a little, since a group is an object and an array. */
    private static final int MAX_NESTING = 2 * SegmentRule.MAX_DEPTH + 8;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SegmentRuleJson() {}

    /** @throws InvalidSegmentRuleException if the text is no JSON or no rule */
    public static SegmentRule parse(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw InvalidSegmentRuleException.at("$", "no JSON that can be read: " + e.getOriginalMessage());
        }
    }

    /** @throws InvalidSegmentRuleException if the node is no rule */
    public static SegmentRule read(JsonNode node) {
        return new RuleReader(node, "$", 1).rule();
    }

    /** The JSON form, that reads back as an equal rule. */
    public static JsonNode write(SegmentRule rule) {
        return RuleWriter.write(rule);
    }
}
