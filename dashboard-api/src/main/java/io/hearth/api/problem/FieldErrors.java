package io.hearth.api.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a request, so that all of it is told at once. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** @param pointer a JSON pointer into the request */
    public void add(String pointer, String code, String message) {
        String field =
                pointer.substring(1).replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
        errors.add(new FieldError(field, message, pointer, code));
    }

    /** Requires a value; returns whether there is one. */
    public boolean require(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "is missing");
        }
        return value != null;
    }

    /**
     * Requires text that a person can read and the database can keep.
     *
     * @param maxCharacters counted as people do, an emoji as one
     * @return the text without white space around it; empty if there is something wrong with it
     */
    public String line(String field, @Nullable String text, int maxCharacters) {
        if (!require(field, text) || text == null) {
            return "";
        }
        String line = text.strip();
        if (line.isEmpty()) {
            add(field, "is empty");
        } else if (line.codePointCount(0, line.length()) > maxCharacters) {
            add(field, "has more than " + maxCharacters + " characters");
        } else if (!Characters.fitOneLine(line)) {
            add(field, "has control characters or halves of a character");
        }
        return line;
    }

    /** @throws ProblemException {@code invalid_fields}, if anything was added */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw exception();
        }
    }

    /** What {@link #throwIfAny} throws. */
    public ProblemException exception() {
        return ProblemException.invalid(errors);
    }
}
