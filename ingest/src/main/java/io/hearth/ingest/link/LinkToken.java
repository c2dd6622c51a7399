package io.hearth.ingest.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A secret that is shown once and kept as a digest: 192 random bits. */
record LinkToken(String value) {

    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final Pattern STATE = Pattern.compile("[0-9a-f]{48}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** For an address: 32 characters of URL-safe base64. */
    static LinkToken random() {
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
    }

    /** For WeChat, which takes letters and digits only: 48 of them. */
    static LinkToken randomState() {
        return new LinkToken(HexFormat.of().formatHex(bytes()));
    }

    static boolean isToken(String text) {
        return FORM.matcher(text).matches();
    }

    static boolean isState(String text) {
        return STATE.matcher(text).matches();
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** SHA-256; a longer secret than any dictionary holds needs no salt. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
