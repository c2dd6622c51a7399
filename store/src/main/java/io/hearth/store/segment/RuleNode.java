package io.hearth.store.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An object of a rule's JSON, whose fields are read with their type and their path. */
final class RuleNode {

    private static final int MAX_SHOWN = 100;

    private final JsonNode json;
    private final String path;

    RuleNode(JsonNode json, String path) {
        this.json = json;
        this.path = path;
        if (!json.isObject()) {
            throw invalid("an object is needed, not " + shown(json));
        }
    }

    boolean has(String field) {
        return json.has(field);
    }

    String path(String field) {
        return path + "." + field;
    }

    InvalidSegmentRuleException invalid(String problem) {
        return InvalidSegmentRuleException.at(path, problem);
    }

    /** Refuses every other field. */
    void allow(String... fields) {
        List<String> allowed = Arrays.asList(fields);
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw InvalidSegmentRuleException.at(
                        path(shortened(name)), "unknown here, known are " + String.join(", ", allowed));
            }
        });
    }

    RuleNode child(String field) {
        return new RuleNode(json.get(field), path(field));
    }

    /** The elements of an array that is not empty. */
    List<JsonNode> elements(String field) {
        JsonNode array = json.get(field);
        if (!array.isArray() || array.isEmpty()) {
            throw InvalidSegmentRuleException.at(
                    path(field), "a list that is not empty is needed, not " + shown(array));
        }
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    boolean flag(String field) {
        JsonNode value = json.get(field);
        if (!value.isBoolean()) {
            throw InvalidSegmentRuleException.at(path(field), shown(value) + " is neither true nor false");
        }
        return value.booleanValue();
    }

    long number(String field, long least, long most) {
        JsonNode value = json.get(field);
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.longValue() < least || value.longValue() > most) {
            throw InvalidSegmentRuleException.at(
                    path(field), shown(value) + " is not between " + least + " and " + most);
        }
        return value.longValue();
    }

    LocalDate day(String field) {
        JsonNode value = json.path(field);
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeException e) {
            throw InvalidSegmentRuleException.at(path(field), shown(value) + " is no day such as 2026-03-01");
        }
    }

    /** The texts of a list; empty if there is no such field. */
    Set<String> texts(String field) {
        if (!has(field)) {
            return Set.of();
        }
        Set<String> texts = new LinkedHashSet<>();
        List<JsonNode> elements = elements(field);
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).isTextual()) {
                throw InvalidSegmentRuleException.at(
                        path(field) + "[" + i + "]", shown(elements.get(i)) + " is no text");
            }
            texts.add(elements.get(i).textValue());
        }
        return texts;
    }

    <E extends Enum<E>> Set<E> constants(String field, Class<E> type) {
        Set<E> constants = new LinkedHashSet<>();
        List<JsonNode> elements = elements(field);
        for (int i = 0; i < elements.size(); i++) {
            constants.add(constant(elements.get(i), path(field) + "[" + i + "]", type));
        }
        return constants;
    }

    private static <E extends Enum<E>> E constant(JsonNode value, String path, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (value.isTextual() && constant.name().equals(value.textValue())) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw InvalidSegmentRuleException.at(path, shown(value) + " is none of " + known);
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
