package io.hearth.domain.interaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A deterministic id: the same occurrence, read again from the same source, gets the same id, so that writing twice
 * changes nothing.
 *
 * @param value 22 characters of URL-safe base64 (128 bits of a SHA-256 digest)
 */
public record InteractionId(String value) {

    private static final int BYTES = 16;
    private static final int LENGTH = 22;

    /** Never fed, only cloned: looking the algorithm up costs more than digesting a row. */
    private static final MessageDigest FRESH = newSha256();

    /** @throws IllegalArgumentException if the value has not 22 characters */
    public InteractionId {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("interaction id '" + value + "' has not " + LENGTH + " characters");
        }
    }

    /**
     * Derives the id from what makes the occurrence unique.
     *
     * @param source the namespace, such as {@code wechat:msg} or {@code import:taobao}
     * @param key the parts, in a fixed order, that are unique within the source. They must fix the instant too: ids are
     *     unique per monthly index.
     */
    public static InteractionId of(String source, String... key) {
        MessageDigest digest = sha256();
        update(digest, source);
        for (String part : key) {
            update(digest, part);
        }
        byte[] head = new byte[BYTES];
        System.arraycopy(digest.digest(), 0, head, 0, BYTES);
        return new InteractionId(Base64.getUrlEncoder().withoutPadding().encodeToString(head));
    }

    /** Length first, so that ("ab","c") and ("a","bc") differ. */
    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >>> 24));
        digest.update((byte) (bytes.length >>> 16));
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
