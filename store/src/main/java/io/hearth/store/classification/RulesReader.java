package io.hearth.store.classification;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.MessageClass;
import io.hearth.domain.classification.WordRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one object of the rules' JSON, each value with its type and its path. */
final class RulesReader {

    private final String path;
    private final JsonNode json;

    RulesReader(String path, JsonNode json) {
        this.path = path;
        this.json = json;
        if (!json.isObject()) {
            throw invalid(path, "an object is needed, not " + ClassificationRulesJson.shown(json));
        }
    }

    ClassificationRules rules() {
        allow("version", "threshold", "negations", "negation_reach", "neutral", "rules");
        int version = number("version");
        int threshold = number("threshold");
        List<String> negations = texts("negations");
        int reach = number("negation_reach");
        List<String> neutral = texts("neutral");
        List<WordRule> rules = new ArrayList<>();
        List<JsonNode> nodes = elements("rules");
        for (int i = 0; i < nodes.size(); i++) {
            rules.add(new RulesReader(path("rules") + "[" + i + "]", nodes.get(i)).rule());
        }
        try {
            return new ClassificationRules(version, threshold, negations, reach, neutral, rules);
        } catch (IllegalArgumentException e) {
            throw invalid(path, String.valueOf(e.getMessage()));
        }
    }

    private WordRule rule() {
        allow("class", "weight", "words", "with", "without", "if_negated");
        MessageClass target = messageClass("class");
        int weight = number("weight");
        Optional<MessageClass> ifNegated =
                json.has("if_negated") ? Optional.of(messageClass("if_negated")) : Optional.empty();
        try {
            return new WordRule(target, weight, texts("words"), texts("with"), texts("without"), ifNegated);
        } catch (InvalidClassificationRulesException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw invalid(path, String.valueOf(e.getMessage()));
        }
    }

    private void allow(String... fields) {
        List<String> allowed = Arrays.asList(fields);
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
                throw invalid(path(shown), "unknown here, known are " + String.join(", ", allowed));
            }
        });
    }

    private int number(String field) {
        JsonNode value = json.path(field);
        if (!value.isInt()) {
            throw invalid(path(field), "a whole number is needed, not " + ClassificationRulesJson.shown(value));
        }
        return value.intValue();
    }

    private MessageClass messageClass(String field) {
        JsonNode value = json.path(field);
        return MessageClass.ofWord(value.isTextual() ? value.textValue() : "").orElseThrow(() -> {
            String known =
                    Arrays.stream(MessageClass.values()).map(MessageClass::word).collect(Collectors.joining(", "));
            return invalid(path(field), ClassificationRulesJson.shown(value) + " is none of " + known);
        });
    }

    /** Empty where there is no such field. */
    private List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> elements = json.has(field) ? elements(field) : List.of();
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).isTextual()) {
                throw invalid(
                        path(field) + "[" + i + "]", ClassificationRulesJson.shown(elements.get(i)) + " is no text");
            }
            texts.add(elements.get(i).textValue());
        }
        return texts;
    }

    private List<JsonNode> elements(String field) {
        JsonNode array = json.path(field);
        if (!array.isArray()) {
            throw invalid(path(field), "a list is needed, not " + ClassificationRulesJson.shown(array));
        }
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    private String path(String field) {
        return path + "." + field;
    }

    private static InvalidClassificationRulesException invalid(String path, String problem) {
        return InvalidClassificationRulesException.at(path, problem);
    }
}
