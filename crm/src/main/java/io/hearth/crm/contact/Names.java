package io.hearth.crm.contact;

/** Hides names as lists show them. */
public final class Names {

    private Names() {}

    /** The first character, and a star for each of the others, three at most. */
    public static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        int others = name.codePointCount(first, name.length());
        return name.substring(0, first) + "*".repeat(Math.min(3, Math.max(1, others)));
    }
}
