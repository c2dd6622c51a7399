package io.hearth.domain.contact;

/** The one check that all opaque keys share. */
final class RawKey {

    private RawKey() {}

    static void requireValid(String what, String value, int maxLength) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        if (value.length() > maxLength) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters, at most " + maxLength + " are allowed");
        }
        if (hasForbidden(value)) {
            throw new IllegalArgumentException(what + " has white space, control or unpaired surrogate characters");
        }
    }

    /** A loop, for it runs for every row of an import. */
    private static boolean hasForbidden(String value) {
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            if (isForbidden(codePoint)) {
                return true;
            }
            i += Character.charCount(codePoint);
        }
        return false;
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
