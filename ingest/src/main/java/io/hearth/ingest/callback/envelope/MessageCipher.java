package io.hearth.ingest.callback.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;

/**
 * WeChat's message encryption under one key, for one account: AES-256-CBC over 16 random bytes, the message's length in
 * 4 bytes, the message and the appid, padded to blocks of 32 bytes. It carries no authentication of its own: check the
 * signature first. Safe for use by several threads.
 */
public final class MessageCipher {

    private static final int RANDOM_BYTES = 16;
    private static final int HEAD_BYTES = RANDOM_BYTES + Integer.BYTES;

    /** The padding's, not AES's own (16). */
    private static final int BLOCK = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EncodingAesKey key;
    private final byte[] appId;

    public MessageCipher(EncodingAesKey key, String appId) {
        this.key = key;
        this.appId = appId.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Opens what WeChat has sealed.
     *
     * @param sealed base64
     * @throws RefusedEnvelope if it was not sealed with this key, or for another account
     */
    public byte[] open(String sealed) throws RefusedEnvelope {
        byte[] padded = decrypt(decoded(sealed));
        int end = padded.length - padding(padded);
        if (end < HEAD_BYTES) {
            throw notOurKey();
        }
        int length = ByteBuffer.wrap(padded).getInt(RANDOM_BYTES);
        if (length < 0 || length > end - HEAD_BYTES) {
            throw notOurKey();
        }
        byte[] sealedFor = Arrays.copyOfRange(padded, HEAD_BYTES + length, end);
        if (!MessageDigest.isEqual(sealedFor, appId)) {
            throw RefusedEnvelope.because("the message is encrypted for another appid");
        }
        return Arrays.copyOfRange(padded, HEAD_BYTES, HEAD_BYTES + length);
    }

    /** Seals an answer; the same message is sealed differently each time. */
    public String seal(byte[] message) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return seal(message, random);
    }

    String seal(byte[] message, byte[] random) {
        int length = HEAD_BYTES + message.length + appId.length;
        int padding = BLOCK - length % BLOCK;
        byte[] plain = ByteBuffer.allocate(length + padding)
                .put(random)
                .putInt(message.length)
                .put(message)
                .put(appId)
                .array();
        Arrays.fill(plain, length, plain.length, (byte) padding);
        try {
            return Base64.getEncoder().encodeToString(apply(Cipher.ENCRYPT_MODE, plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    private static byte[] decoded(String sealed) throws RefusedEnvelope {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            if (bytes.length == 0 || bytes.length % BLOCK != 0) {
                throw RefusedEnvelope.because("Encrypt is cut off");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw RefusedEnvelope.because("Encrypt is no base64");
        }
    }

    private byte[] decrypt(byte[] sealed) throws RefusedEnvelope {
        try {
            return apply(Cipher.DECRYPT_MODE, sealed);
        } catch (GeneralSecurityException e) {
            throw notOurKey();
        }
    }

    /** From 1 to 32 bytes that all say how many they are. */
    private static int padding(byte[] padded) throws RefusedEnvelope {
        int padding = padded[padded.length - 1];
        if (padding < 1 || padding > BLOCK) {
            throw notOurKey();
        }
        for (int i = padded.length - padding; i < padded.length; i++) {
            if (padded[i] != padding) {
                throw notOurKey();
            }
        }
        return padding;
    }

    private static RefusedEnvelope notOurKey() {
        return RefusedEnvelope.because("the message is not encrypted with our EncodingAESKey");
    }

    private byte[] apply(int mode, byte[] input) throws GeneralSecurityException {
        // Java pads to 16 bytes only.
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key.key(), key.iv());
        return cipher.doFinal(input);
    }
}
