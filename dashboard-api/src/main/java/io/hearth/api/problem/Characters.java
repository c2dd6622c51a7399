package io.hearth.api.problem;

/** What may stand in a text that is kept. */
public final class Characters {

    private Characters() {}

    /** No control characters, line breaks among them, and nothing that PostgreSQL refuses. */
    public static boolean fitOneLine(String text) {
        return areStorable(text) && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** PostgreSQL takes neither U+0000 nor a half of a surrogate pair. */
    public static boolean areStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
