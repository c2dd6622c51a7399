package io.hearth.store.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.store.segment.RuleProblem.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An object of a rule's JSON, whose fields are read with their type. What is wrong is noted with its pointer, and some
 * harmless value is returned, so that reading goes on and finds the rest.
 */
final class RuleNode {

    /** Any longer name or id is a mistake. */
    private static final int MAX_TEXT = 512;

    private static final int MAX_SHOWN = 100;

    private final JsonNode json;
    private final String pointer;
    private final RuleProblems problems;

    RuleNode(JsonNode json, String pointer, RuleProblems problems) {
        this.json = json;
        this.pointer = pointer;
        this.problems = problems;
        if (!json.isObject()) {
            invalid(Code.WRONG_TYPE, "an object is needed, not " + shown(json));
        }
    }

    boolean isObject() {
        return json.isObject();
    }

    boolean has(String field) {
        return json.has(field);
    }

    String pointer(String field) {
        return pointer + "/" + escaped(field);
    }

    void invalid(Code code, String problem) {
        problems.add(pointer, code, problem);
    }

    void invalid(String field, Code code, String problem) {
        problems.add(pointer(field), code, problem);
    }

    /** Refuses every other field. */
    void allow(String... fields) {
        List<String> allowed = Arrays.asList(fields);
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                invalid(
                        shortened(name),
                        Code.UNKNOWN_FIELD,
                        "unknown here, take it out; known are " + String.join(", ", allowed));
            }
        });
    }

    RuleNode child(String field) {
        return new RuleNode(json.path(field), pointer(field), problems);
    }

    /** The elements of an array that is not empty. */
    List<JsonNode> elements(String field, int most) {
        JsonNode array = json.path(field);
        List<JsonNode> elements = new ArrayList<>();
        if (!array.isArray() || array.isEmpty()) {
            Code code = array.isArray() ? Code.EMPTY : Code.WRONG_TYPE;
            invalid(field, code, "a list that is not empty is needed, not " + shown(array));
        } else if (array.size() > most) {
            invalid(field, Code.TOO_LONG, array.size() + " entries, at most " + most + " are taken");
        } else {
            array.forEach(elements::add);
        }
        return elements;
    }

    boolean flag(String field) {
        JsonNode value = json.path(field);
        if (!value.isBoolean()) {
            invalid(field, Code.WRONG_TYPE, shown(value) + " is neither true nor false");
        }
        return value.asBoolean();
    }

    /** @return {@code least} if the field holds no such number */
    long number(String field, long least, long most) {
        JsonNode value = json.path(field);
        if (!value.isNumber()) {
            invalid(field, Code.WRONG_TYPE, shown(value) + " is no number between " + least + " and " + most);
            return least;
        }
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.longValue() < least || value.longValue() > most) {
            invalid(field, Code.OUT_OF_RANGE, shown(value) + " is no whole number between " + least + " and " + most);
            return least;
        }
        return value.longValue();
    }

    LocalDate day(String field) {
        JsonNode value = json.path(field);
        try {
            LocalDate day = LocalDate.parse(value.asText());
            if (value.isTextual() && day.getYear() >= 1900 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            // It is told below, like a day in the wrong century.
        }
        Code code = value.isMissingNode() ? Code.MISSING : Code.UNKNOWN_VALUE;
        invalid(field, code, shown(value) + " is no day such as 2026-03-01");
        return LocalDate.EPOCH;
    }

    /** The texts of a list; empty if there is no such field. */
    Set<String> texts(String field, int most) {
        return has(field) ? values(field, most, text -> text, "text of at most " + MAX_TEXT + " characters") : Set.of();
    }

    <E extends Enum<E>> Set<E> constants(String field, Class<E> type) {
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return values(field, 100, text -> Enum.valueOf(type, text), "one of " + known);
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (json.path(field).isTextual()
                    && constant.name().equals(json.path(field).textValue())) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        Code code = has(field) ? Code.UNKNOWN_VALUE : Code.MISSING;
        invalid(field, code, shown(json.path(field)) + " is not one of " + known);
        return type.getEnumConstants()[0];
    }

    /**
     * Reads a list of values.
     *
     * @param read throws {@link IllegalArgumentException} for a text that is no value
     * @param expected what a value is
     */
    <T> Set<T> values(String field, int most, Function<String, T> read, String expected) {
        Set<T> values = new LinkedHashSet<>();
        List<JsonNode> elements = elements(field, most);
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            try {
                if (element.isTextual() && isText(element.textValue())) {
                    values.add(read.apply(element.textValue()));
                    continue;
                }
            } catch (IllegalArgumentException e) {
                // It is told below, like a value of another type.
            }
            Code code = element.isTextual() ? Code.UNKNOWN_VALUE : Code.WRONG_TYPE;
            problems.add(pointer(field) + "/" + i, code, shown(element) + " is not " + expected);
        }
        return values;
    }

    /** PostgreSQL keeps neither U+0000 nor a half of a surrogate pair. */
    private static boolean isText(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_TEXT
                && text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode() && !value.isEmpty()) {
            return value.isArray() ? "a list" : "an object";
        }
        return value.isMissingNode() ? "nothing" : shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
