package io.hearth.ingest.callback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key under which bodies rest in the inbox, with an id that tells it from others and says nothing about it. */
public final class InboxKey {

    private static final int ID_BYTES = 4;

    private final String id;
    private final SecretKey key;

    private InboxKey(byte[] bytes) {
        this.id = HexFormat.of().formatHex(digest(bytes), 0, ID_BYTES);
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** @throws IllegalArgumentException if the text has not 64 hexadecimal digits; the message does not quote it */
    public static InboxKey parse(String text) {
        if (!text.matches("[0-9A-Fa-f]{64}")) {
            throw new IllegalArgumentException("an inbox key has 64 hexadecimal digits (256 bits), this one has not:"
                    + " see HEARTH_INBOX_KEY and HEARTH_FORMER_INBOX_KEYS");
        }
        return new InboxKey(HexFormat.of().parseHex(text));
    }

    String id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("hearth inbox key".getBytes(StandardCharsets.US_ASCII));
            return sha256.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "InboxKey[" + id + "]";
    }
}
