package io.hearth.domain.segment;

/**
 * Names a segment for good; the name that people see may change.
 *
 * @param value 1 to 64 lower-case letters, digits, hyphens and underscores, beginning with a letter or digit
 */
public record SegmentId(String value) {

    private static final int MAX_LENGTH = 64;

    /** @throws IllegalArgumentException if the value has another form */
    public SegmentId {
        requireForm("segment id", value);
    }

    static void requireForm(String what, String value) {
        if (value.length() > MAX_LENGTH || !value.matches("[a-z0-9][a-z0-9_-]*")) {
            throw new IllegalArgumentException("'" + value + "' is no " + what + ": 1 to " + MAX_LENGTH
                    + " lower-case letters, digits, hyphens and underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
