package io.hearth.domain.contact;

/**
 * The opaque id of one person. Nothing can be read out of it.
 *
 * @param value 1 to 64 characters without white space or control characters
 */
public record ContactId(String value) {

    private static final int MAX_LENGTH = 64;

    /** @throws IllegalArgumentException if the value is empty, too long, or has white space or control characters */
    public ContactId {
        RawKey.requireValid("contact id", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
