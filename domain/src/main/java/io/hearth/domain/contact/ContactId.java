package io.hearth.domain.contact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The opaque id of one person. Nothing can be read out of it.
 *
 * @param value 1 to 64 characters without white space or control characters
 */
public record ContactId(String value) {

    private static final int MAX_LENGTH = 64;
    private static final int BYTES = 16;

    /** @throws IllegalArgumentException if the value is empty, too long, or has white space or control characters */
    public ContactId {
        RawKey.requireValid("contact id", value, MAX_LENGTH);
    }

    /**
     * The id of a contact that is known by one subject only: always the same for the same subject, 22 characters of
     * URL-safe base64 (128 bits of a SHA-256 digest).
     */
    public static ContactId ofSubject(Subject subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("contact:" + subject).getBytes(StandardCharsets.UTF_8));
            return new ContactId(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
