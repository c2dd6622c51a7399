package io.hearth.ingest.callback.envelope;

import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key that was typed into, or drawn by, WeChat's console: 43 letters and digits, 256 bits of AES key. */
public final class EncodingAesKey {

    private static final int IV_BYTES = 16;

    private final SecretKey key;
    private final IvParameterSpec iv;

    private EncodingAesKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(Arrays.copyOf(bytes, IV_BYTES));
    }

    /** @throws IllegalArgumentException if the text has not 43 letters and digits; the message does not quote it */
    public static EncodingAesKey parse(String text) {
        if (!text.matches("[A-Za-z0-9]{43}")) {
            throw new IllegalArgumentException("an EncodingAESKey has 43 letters and digits, this one has not");
        }
        return new EncodingAesKey(Base64.getDecoder().decode(text + "="));
    }

    SecretKey key() {
        return key;
    }

    /** WeChat takes the key's own beginning; the 16 random bytes in front of each message do an IV's work. */
    IvParameterSpec iv() {
        return iv;
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "EncodingAesKey";
    }
}
