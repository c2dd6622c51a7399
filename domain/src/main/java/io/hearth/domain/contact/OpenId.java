package io.hearth.domain.contact;

/**
 * A WeChat user's key for one official account: opaque, case-sensitive, never parsed.
 *
 * @param value 1 to 128 characters without white space or control characters
 */
public record OpenId(String value) {

    private static final int MAX_LENGTH = 128;

    /** @throws IllegalArgumentException if the value is empty, too long, or has white space or control characters */
    public OpenId {
        RawKey.requireValid("openid", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
