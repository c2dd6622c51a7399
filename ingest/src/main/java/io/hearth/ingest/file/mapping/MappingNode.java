package io.hearth.ingest.file.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * One node of the YAML. A wrong value is written down under its key, and a harmless stand-in is returned, so that the
 * rest is checked too; the reader throws before a stand-in is used.
 */
final class MappingNode {

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

    /** A node that holds keys of its own. */
    MappingNode child(String key) {
        JsonNode child = get(key);
        if (child.isMissingNode()) {
            problem(key, "is missing");
        } else if (!child.isObject()) {
            problem(key, "is to hold keys of its own");
        }
        return new MappingNode(key(key), child, problems);
    }

    boolean has(String key) {
        return !get(key).isMissingNode();
    }

    /** A key without a value is written but empty: as if it were not there. */
    JsonNode get(String key) {
        JsonNode value = node.path(key);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    String text(String key) {
        if (!has(key)) {
            problem(key, "is missing");
        }
        return text(key, "");
    }

    String text(String key, String absent) {
        JsonNode value = get(key);
        if (value.isContainerNode()) {
            problem(key, "is to be one value");
            return absent;
        }
        return value.asText(absent);
    }

    boolean flag(String key, boolean absent) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem(key, "'" + value.asText() + "' is neither true nor false");
        }
        return value.asBoolean(absent);
    }

    /** Each value of a list, with its key: {@code key[0]}. */
    void forEachOf(String key, BiConsumer<String, JsonNode> action) {
        JsonNode list = get(key);
        if (!list.isMissingNode() && !list.isArray()) {
            problem(key, "is to be a list");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            action.accept(key + "[" + i + "]", list.get(i));
        }
    }

    /** Each value below a key, with its key: {@code key.name}. */
    void forEachIn(String key, BiConsumer<String, JsonNode> action) {
        for (Map.Entry<String, JsonNode> entry : get(key).properties()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    void problem(String key, String what) {
        problems.add(key(key), what);
    }

    /** About this node as a whole. */
    void problem(String what) {
        problems.add(path, what);
    }

    private String key(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
