package io.hearth.ingest.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns mobile numbers of mainland China into keys that tell nothing without the secret: {@code phone-} and the
 * HMAC-SHA-256 of the number in its international form ({@code +8619900000001}), in URL-safe base64.
 */
public final class PhoneKey {

    private static final int BYTES = 32;
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\s()\\-.·_\u200b\u2060\\p{Pd}'\"=]");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9][0-9]{9})");

    private final SecretKeySpec secret;

    private PhoneKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * Reads the setting.
     *
     * @return empty for a blank one
     * @throws IllegalArgumentException if it is not the base64 of 32 bytes; the message does not repeat it
     */
    public static Optional<PhoneKey> ofSetting(String base64) {
        return base64.isBlank() ? Optional.empty() : Optional.of(parse(base64));
    }

    /** @throws IllegalArgumentException if it is not the base64 of 32 bytes */
    static PhoneKey parse(String base64) {
        byte[] secret = decoded(base64.strip());
        if (secret.length != BYTES) {
            throw new IllegalArgumentException(
                    "the key for phone numbers has " + secret.length + " bytes, not " + BYTES);
        }
        return new PhoneKey(secret);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the key for phone numbers is no base64", e);
        }
    }

    /** For checking files: keys that mean nothing afterwards. */
    static PhoneKey throwAway() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new PhoneKey(secret);
    }

    /** The key of a number as people write it; empty if it is none. */
    Optional<String> of(String typed) {
        Matcher number = number(typed);
        return number.matches() ? Optional.of(key("+86" + number.group(1))) : Optional.empty();
    }

    static boolean isMobile(String typed) {
        return number(typed).matches();
    }

    private static Matcher number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return MOBILE.matcher(SEPARATORS.matcher(plain).replaceAll(""));
    }

    private String key(String e164) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] digest = mac.doFinal(e164.getBytes(StandardCharsets.US_ASCII));
            return "phone-" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "PhoneKey";
    }
}
