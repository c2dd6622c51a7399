package io.hearth.ingest.file.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads words of the vocabulary, constant or translated from a column. */
final class WordReader<T extends Enum<T>> {

    private final Class<T> words;
    private final T standIn;

    WordReader(Class<T> words) {
        this.words = words;
        this.standIn = words.getEnumConstants()[0];
    }

    T word(MappingNode node, String key, T absent) {
        return node.has(key) ? word(node, key, node.get(key)) : absent;
    }

    /**
     * {@code NAME}, {@code {constant: NAME}}, or {@code {column: …, values: {word: NAME}, otherwise: NAME}}.
     *
     * @param absent what holds where the key is missing; null where it must not be
     */
    Translated<T> translated(MappingNode node, String key, @Nullable T absent) {
        if (!node.has(key)) {
            if (absent == null) {
                node.problem(key, "is missing");
            }
            return Translated.constant(absent == null ? standIn : absent);
        }
        if (node.get(key).isTextual()) {
            return Translated.constant(word(node, key, node.get(key)));
        }
        return translated(node.child(key));
    }

    private Translated<T> translated(MappingNode node) {
        node.allowOnly(Set.of("constant", "column", "values", "otherwise"));
        if (node.has("constant")) {
            if (node.has("column")) {
                node.problem("column", "cannot be beside a constant");
            }
            return Translated.constant(word(node, "constant", standIn));
        }
        Map<String, T> values = new LinkedHashMap<>();
        node.forEachIn("values", (word, ours) -> values.put(word, word(node, "values." + word, ours)));
        if (values.isEmpty()) {
            node.problem("values", "is missing; it translates the column's words");
        }
        T otherwise = node.has("otherwise") ? word(node, "otherwise", standIn) : null;
        return new Translated<>(new FieldReader(node).field("column"), values, otherwise);
    }

    private T word(MappingNode node, String key, JsonNode value) {
        for (T word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(value.asText())) {
                return word;
            }
        }
        node.problem(key, "'" + value.asText() + "' is none of " + List.of(words.getEnumConstants()));
        return standIn;
    }
}
