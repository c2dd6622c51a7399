package io.hearth.ingest.file.mapping;

import java.util.List;

/** A mapping that cannot be used. Names every key that is wrong, not the first alone. */
public final class MappingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    private MappingException(String message, List<String> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** @param problems each begins with the key that it is about */
    public static MappingException of(String mapping, List<String> problems) {
        return new MappingException(
                "the mapping " + mapping + " cannot be used: " + String.join("; ", problems), problems);
    }

    /** One sentence a problem. */
    public List<String> problems() {
        return problems;
    }
}
