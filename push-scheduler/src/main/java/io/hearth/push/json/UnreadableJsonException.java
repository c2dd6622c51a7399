package io.hearth.push.json;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A document that is not of its form. The message is for whoever wrote it. */
public final class UnreadableJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    private UnreadableJsonException(String field, String reason, @Nullable Throwable cause) {
        super(field.isEmpty() ? reason : field + " " + reason, cause);
        this.field = field;
        this.reason = reason;
    }

    /** Which part of the document, such as {@code body.text}; empty for the whole. */
    public String field() {
        return field;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }

    static UnreadableJsonException empty() {
        return new UnreadableJsonException("", "is null", null);
    }

    static UnreadableJsonException of(JacksonException failure) {
        String field = failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
        return new UnreadableJsonException(field, reason(failure), failure);
    }

    /** What a record's constructor said, where one has spoken; never the names of our classes. */
    private static String reason(JacksonException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            boolean spoken = cause instanceof IllegalArgumentException || cause instanceof NullPointerException;
            if (spoken && !(cause instanceof JacksonException) && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        return failure instanceof StreamReadException ? "is no JSON" : "has the wrong form";
    }
}
