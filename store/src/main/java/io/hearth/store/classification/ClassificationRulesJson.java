package io.hearth.store.classification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.WordRule;
import java.util.List;

/** Reads and writes classification rules as JSON, as {@code docs/classification.md} shows. Unknown fields are refused. */
public final class ClassificationRulesJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ClassificationRulesJson() {}

    /** @throws InvalidClassificationRulesException if the text is no JSON or these are no rules */
    public static ClassificationRules parse(String json) {
        try {
            return new RulesReader("$", JSON.readTree(json)).rules();
        } catch (JsonProcessingException e) {
            throw InvalidClassificationRulesException.at("$", "no JSON that can be read: " + e.getOriginalMessage());
        }
    }

    /** The JSON form, that reads back as equal rules. */
    public static String write(ClassificationRules rules) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", rules.version());
        root.put("threshold", rules.threshold());
        list(root, "negations", rules.negations());
        root.put("negation_reach", rules.negationReach());
        list(root, "neutral", rules.neutral());
        ArrayNode array = root.putArray("rules");
        rules.rules().forEach(rule -> write(rule, array.addObject()));
        return root.toString();
    }

    private static void write(WordRule rule, ObjectNode node) {
        node.put("class", rule.target().word());
        node.put("weight", rule.weight());
        list(node, "words", rule.words());
        if (!rule.with().isEmpty()) {
            list(node, "with", rule.with());
        }
        if (!rule.without().isEmpty()) {
            list(node, "without", rule.without());
        }
        rule.ifNegated().ifPresent(instead -> node.put("if_negated", instead.word()));
    }

    private static void list(ObjectNode node, String field, List<String> words) {
        ArrayNode array = node.putArray(field);
        words.forEach(array::add);
    }

    /** For messages about a node. */
    static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "nothing" : value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
