package io.hearth.ingest.file.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One node of the YAML. A wrong value is written down under its key, and a harmless stand-in is returned, so that the
 * rest is checked too; the reader throws before a stand-in is used.
 */
final class MappingNode {

    private static final FieldRef STAND_IN = FieldRef.numbered(1);
    private static final int MAX_NAME = 128;

    private final String path;
    private final JsonNode node;
    private final Problems problems;

    MappingNode(String path, JsonNode node, Problems problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    void allowOnly(Set<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                problem(key, "is no known key; known are " + String.join(", ", new TreeSet<>(keys)));
            }
        });
    }

    MappingNode child(String key) {
        JsonNode child = get(key);
        if (child.isMissingNode()) {
            problem(key, "is missing");
        } else if (!child.isObject()) {
            problem(key, "is to hold keys of its own");
        }
        return new MappingNode(key(key), child, problems);
    }

    String source(String key) {
        String source = text(key);
        if (!source.isEmpty() && !source.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            problem(key, "'" + source + "' is not 1 to 64 lower-case letters, digits, '.', '_' or '-'");
        }
        return source;
    }

    Charset charset(String key) {
        String name = optionalText(key, "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            problem(key, "'" + name + "' is no character set of this Java; common ones are UTF-8, GB18030, UTF-16LE");
            return StandardCharsets.UTF_8;
        }
    }

    CsvFormat csv(String key) {
        if (get(key).isMissingNode()) {
            return CsvFormat.DEFAULT;
        }
        MappingNode csv = child(key);
        csv.allowOnly(Set.of("delimiter", "quote", "header", "columns"));
        List<String> columns = csv.names("columns");
        try {
            return new CsvFormat(csv.delimiter(), csv.quote(), csv.flag("header", columns.isEmpty()), columns);
        } catch (IllegalArgumentException e) {
            problems.add(csv.path, String.valueOf(e.getMessage()));
            return CsvFormat.DEFAULT;
        }
    }

    CsvFormat noCsv(String key) {
        if (!get(key).isMissingNode()) {
            problem(key, "has no meaning for ndjson");
        }
        return CsvFormat.DEFAULT;
    }

    private char delimiter() {
        String text = optionalText("delimiter", ",");
        return "tab".equals(text) ? '\t' : single("delimiter", text, ',');
    }

    private @Nullable Character quote() {
        String text = optionalText("quote", "\"");
        return "none".equals(text) ? null : (Character) single("quote", text, '"');
    }

    private char single(String key, String text, char standIn) {
        if (text.length() == 1) {
            return text.charAt(0);
        }
        problem(key, "'" + text + "' is not one character");
        return standIn;
    }

    FieldRef field(String key) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            problem(key, "is missing; it names a column");
            return STAND_IN;
        }
        return field(key, value);
    }

    Optional<FieldRef> optionalField(String key) {
        return get(key).isMissingNode() ? Optional.empty() : Optional.of(field(key));
    }

    List<FieldRef> fields(String key) {
        List<FieldRef> fields = new ArrayList<>();
        forEachOf(key, (place, value) -> fields.add(field(place, value)));
        return fields;
    }

    private FieldRef field(String key, JsonNode value) {
        try {
            if (value.isInt()) {
                return FieldRef.numbered(value.intValue());
            }
            if (value.isTextual()) {
                return FieldRef.named(value.textValue());
            }
            problem(key, "is to be a column's name, or its number from 1");
        } catch (IllegalArgumentException e) {
            problem(key, String.valueOf(e.getMessage()));
        }
        return STAND_IN;
    }

    /** Either a list of columns, which keep their names, or attribute names with their columns. */
    Map<String, FieldRef> attributes(String key) {
        Map<String, FieldRef> attributes = new LinkedHashMap<>();
        if (get(key).isObject()) {
            get(key).properties()
                    .forEach(e -> attributes.put(
                            attributeName(key, e.getKey()), field(key + "." + e.getKey(), e.getValue())));
        } else {
            fields(key).forEach(field -> attributes.put(attributeName(key, field.name()), field));
        }
        return attributes;
    }

    private String attributeName(String key, String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            problem(key, "an attribute's name has 1 to " + MAX_NAME + " characters");
        }
        return name;
    }

    /** {@code NAME}, {@code {constant: NAME}}, or {@code {column: …, values: {word: NAME}, otherwise: NAME}}. */
    <T extends Enum<T>> Translated<T> translated(String key, Class<T> words, @Nullable T absent) {
        JsonNode value = get(key);
        T standIn = words.getEnumConstants()[0];
        if (value.isMissingNode()) {
            if (absent == null) {
                problem(key, "is missing");
            }
            return Translated.constant(absent == null ? standIn : absent);
        }
        if (value.isTextual()) {
            return Translated.constant(word(key, value, words, standIn));
        }
        return child(key).translated(words, standIn);
    }

    private <T extends Enum<T>> Translated<T> translated(Class<T> words, T standIn) {
        allowOnly(Set.of("constant", "column", "values", "otherwise"));
        if (!get("constant").isMissingNode()) {
            if (!get("column").isMissingNode()) {
                problem("column", "cannot be beside a constant");
            }
            return Translated.constant(word("constant", get("constant"), words, standIn));
        }
        Map<String, T> values = new LinkedHashMap<>();
        get("values")
                .properties()
                .forEach(e -> values.put(e.getKey(), word("values." + e.getKey(), e.getValue(), words, standIn)));
        T otherwise = get("otherwise").isMissingNode() ? null : word("otherwise", get("otherwise"), words, standIn);
        if (values.isEmpty()) {
            problem("values", "is missing; it translates the column's words");
        }
        return new Translated<>(field("column"), values, otherwise);
    }

    <T extends Enum<T>> T optionalWord(String key, Class<T> words, T absent) {
        return get(key).isMissingNode() ? absent : word(key, get(key), words, absent);
    }

    private <T extends Enum<T>> T word(String key, JsonNode value, Class<T> words, T standIn) {
        for (T word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(value.asText())) {
                return word;
            }
        }
        problem(key, "'" + value.asText() + "' is none of " + List.of(words.getEnumConstants()));
        return standIn;
    }

    TimeFormat timeFormat(String key, ZoneId zone) {
        String name = text(key);
        try {
            return TimeFormat.of(name, zone);
        } catch (IllegalArgumentException e) {
            problem(
                    key,
                    "'" + name + "' is neither epoch_seconds, epoch_millis, iso, nor a pattern: " + e.getMessage());
            return TimeFormat.of("iso", zone);
        }
    }

    ZoneId zone(String key, ZoneId absent) {
        String name = optionalText(key, absent.getId());
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            problem(key, "'" + name + "' is no time zone, such as Asia/Shanghai");
            return absent;
        }
    }

    boolean flag(String key, boolean absent) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem(key, "'" + value.asText() + "' is neither true nor false");
        }
        return value.asBoolean(absent);
    }

    private List<String> names(String key) {
        Set<String> names = new java.util.LinkedHashSet<>();
        forEachOf(key, (place, value) -> {
            if (value.asText().isEmpty() || !names.add(value.asText())) {
                problem(place, "'" + value.asText() + "' is empty or named twice");
            }
        });
        return List.copyOf(names);
    }

    private void forEachOf(String key, java.util.function.BiConsumer<String, JsonNode> action) {
        JsonNode list = get(key);
        if (!list.isMissingNode() && !list.isArray()) {
            problem(key, "is to be a list");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            action.accept(key + "[" + i + "]", list.get(i));
        }
    }

    private String text(String key) {
        if (get(key).isMissingNode()) {
            problem(key, "is missing");
        }
        return optionalText(key, "");
    }

    private String optionalText(String key, String absent) {
        JsonNode value = get(key);
        if (value.isContainerNode()) {
            problem(key, "is to be one value");
            return absent;
        }
        return value.asText(absent);
    }

    /** A key without a value is written but empty: as if it were not there. */
    private JsonNode get(String key) {
        JsonNode value = node.path(key);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private void problem(String key, String what) {
        problems.add(key(key), what);
    }

    private String key(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
