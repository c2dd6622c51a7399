package io.hearth.store.segment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearth.domain.segment.SegmentRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

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
 * {"following": true}
 * {"reached": {"stage": "PURCHASE", "from": "2026-03-01", "to": "2026-03-31"}}    when the stage was first reached
 * {"project_of_interest_in": ["riverside"]}                                among the five most looked at
 * {"months_since_first_contact": {"from": 1, "to": 3}}                     at least one of the two
 * {"days_since_last_interaction": {"from": 30}}                            "
 * {"interaction_count": {"to": 5}}                                         "
 * {"days_in_stage": {"from": 30}}                                          "
 * {"engagement": {"from": 15}}                                             "  the score of the day
 * {"best_hour": {"from": 19, "to": 22}}                                    "
 * {"recency_fifth": {"from": 4}}                                           "  frequency_fifth, monetary_fifth too
 * {"origin_type_in": ["SCAN"]}
 * {"interaction_in": ["CONTENT_VIEW"], "at_least": 3, "within_days": 90,   or "from" and "to", days; or neither: ever
 *  "at_most": 9, "content_in": ["a1"], "project_in": ["riverside"],        at_least is 1, or 0 beside at_most;
 *  "channel_in": ["ARTICLE"]}                                              the others are optional
 * {"segment_in": ["in-consideration"]}
 * {"list_in": ["old-owners"]}
 * {"subject_in": ["fan:o123", "client:9"]}
 * }</pre>
 *
 * Unknown fields are refused, so that a misspelt condition never widens a segment in silence. The same is said as JSON
 * Schema in {@code segment-rule-schema.json} beside this class, see {@link #schema}.
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
            boolean deep = e instanceof StreamConstraintsException;
            RuleProblems problems = new RuleProblems();
            problems.add(
                    "",
                    deep ? RuleProblem.Code.TOO_DEEP : RuleProblem.Code.NOT_JSON,
                    deep
                            ? "deeper than " + SegmentRule.MAX_DEPTH + " levels; take groups out of groups"
                            : "no JSON that can be read: " + e.getOriginalMessage());
            throw problems.exception();
        }
    }

    /** @throws InvalidSegmentRuleException if the node is no rule; with all that is wrong */
    public static SegmentRule read(JsonNode node) {
        RuleProblems problems = new RuleProblems();
        SegmentRule rule = new RuleReader(node, "", 1, problems).rule();
        if (rule == null) {
            throw problems.exception();
        }
        return rule;
    }

    /** The JSON Schema (2020-12) of a rule. It knows types, names and ranges; depth and size only the reader knows. */
    public static String schema() {
        try (InputStream schema = SegmentRuleJson.class.getResourceAsStream("segment-rule-schema.json")) {
            return new String(Objects.requireNonNull(schema, "it is packed").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON form, that reads back as an equal rule. */
    public static JsonNode write(SegmentRule rule) {
        return RuleWriter.write(rule);
    }
}
