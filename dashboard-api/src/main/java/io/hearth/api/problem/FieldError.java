package io.hearth.api.problem;

/**
 * What is wrong with one field.
 *
 * @param field its path in the request, such as {@code name} or {@code rule.all[1].stage}
 * @param message for the person who filled it in
 */
public record FieldError(String field, String message) {}
