package io.hearth.store.segment;

import java.util.Locale;

/**
 * What is wrong at one place of a rule's JSON.
 *
 * @param pointer a JSON pointer (RFC 6901) from the rule's root, such as {@code /all/1/within_days}; empty for the root
 * @param code for programs
 * @param message for the person who wrote it: what is there, and what to do
 */
public record RuleProblem(String pointer, Code code, String message) {

    /** The kinds of problems; the names in lower case are stable. */
    public enum Code {
        NOT_JSON,
        WRONG_TYPE,
        NO_CONDITION,
        SEVERAL_CONDITIONS,
        UNKNOWN_FIELD,
        UNKNOWN_VALUE,
        MISSING,
        EMPTY,
        OUT_OF_RANGE,
        REVERSED,
        EXCLUDING,
        TOO_LONG,
        TOO_DEEP,
        TOO_MANY_NODES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the rule" : pointer) + ": " + message;
    }
}
