package io.hearth.ingest.file.mapping;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of the vocabulary: the same for every row, or translated from a column.
 *
 * @param field the column, or null for a constant
 * @param values from the file's words to ours
 * @param otherwise the constant; or, with a column, what an unknown word becomes; null rejects the row
 */
public record Translated<T extends Enum<T>>(
        @Nullable FieldRef field,
        Map<String, T> values,
        @Nullable T otherwise) {

    /** @throws IllegalArgumentException if there is neither a column nor a constant */
    public Translated {
        if (field == null && otherwise == null) {
            throw new IllegalArgumentException("needs a column or a constant");
        }
        values = Map.copyOf(values);
    }

    public static <T extends Enum<T>> Translated<T> constant(T value) {
        return new Translated<>(null, Map.of(), value);
    }

    /** Our word for the file's; empty where the row is to be rejected. */
    public Optional<T> translate(String word) {
        T known = values.get(word);
        return Optional.ofNullable(known == null ? otherwise : known);
    }
}
