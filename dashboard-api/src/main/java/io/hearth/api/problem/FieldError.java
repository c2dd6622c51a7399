package io.hearth.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field.
 *
 * @param field its path in the request, such as {@code name} or {@code rule.all[1].stage_in}
 * @param message for the person who filled it in
 * @param pointer the same path as a JSON pointer; null where the field is no part of a tree
 * @param code for programs; null where the message is all there is to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        String field,
        String message,
        @Nullable String pointer,
        @Nullable String code) {

    public FieldError(String field, String message) {
        this(field, message, null, null);
    }
}
