package io.hearth.ingest.callback.envelope;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** WeChat's signature: SHA-1 over the sorted parts, in hexadecimal. In plain mode it does not cover the body. */
public final class Signature {

    private Signature() {}

    /** 40 lower-case hexadecimal digits. */
    public static String of(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        return HexFormat.of().formatHex(sha1().digest(bytes(String.join("", sorted))));
    }

    /** Compares in constant time. */
    public static boolean matches(String given, String... parts) {
        return MessageDigest.isEqual(bytes(of(parts)), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
