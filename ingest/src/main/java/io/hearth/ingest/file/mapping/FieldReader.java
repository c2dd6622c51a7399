package io.hearth.ingest.file.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which columns are meant. */
final class FieldReader {

    private static final FieldRef STAND_IN = FieldRef.numbered(1);
    private static final int MAX_NAME = 128;

    private final MappingNode node;

    FieldReader(MappingNode node) {
        this.node = node;
    }

    FieldRef field(String key) {
        if (!node.has(key)) {
            node.problem(key, "is missing; it names a column");
            return STAND_IN;
        }
        return field(key, node.get(key));
    }

    Optional<FieldRef> optionalField(String key) {
        return node.has(key) ? Optional.of(field(key)) : Optional.empty();
    }

    List<FieldRef> fields(String key) {
        List<FieldRef> fields = new ArrayList<>();
        node.forEachOf(key, (place, value) -> fields.add(field(place, value)));
        return fields;
    }

    /** Either a list of columns, which keep their names, or attribute names with their columns. */
    Map<String, FieldRef> attributes(String key) {
        Map<String, FieldRef> attributes = new LinkedHashMap<>();
        if (node.get(key).isObject()) {
            node.forEachIn(
                    key,
                    (name, value) ->
                            attribute(attributes, key, attributeName(key, name), field(key + "." + name, value)));
        } else {
            fields(key).forEach(field -> attribute(attributes, key, attributeName(key, field.name()), field));
        }
        return attributes;
    }

    private void attribute(Map<String, FieldRef> attributes, String key, String name, FieldRef field) {
        if (PersonalColumns.contains(name) || field.names().stream().anyMatch(PersonalColumns::contains)) {
            node.problem(key, "'" + name + "' is personal data, which no interaction holds");
        }
        attributes.put(name, field);
    }

    private FieldRef field(String key, JsonNode value) {
        try {
            if (value.isInt()) {
                return FieldRef.numbered(value.intValue());
            }
            if (value.isTextual()) {
                return FieldRef.named(value.textValue());
            }
            if (areNames(value)) {
                List<String> names = new ArrayList<>();
                value.forEach(name -> names.add(name.textValue()));
                return FieldRef.anyOf(names);
            }
            node.problem(key, "is to be a column's name, a list of the names it may have, or its number from 1");
        } catch (IllegalArgumentException e) {
            node.problem(key, String.valueOf(e.getMessage()));
        }
        return STAND_IN;
    }

    private static boolean areNames(JsonNode value) {
        boolean list = value.isArray() && !value.isEmpty();
        for (JsonNode name : value) {
            list &= name.isTextual();
        }
        return list;
    }

    private String attributeName(String key, String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            node.problem(key, "an attribute's name has 1 to " + MAX_NAME + " characters");
        }
        return name;
    }
}
