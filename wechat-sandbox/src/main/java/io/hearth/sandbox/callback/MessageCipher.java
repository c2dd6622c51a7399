package io.hearth.sandbox.callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeChat's message encryption: AES-256-CBC over 16 random bytes, the length, the message and the appid, padded to blocks of
 * 32 bytes.
 */
public final class MessageCipher {

    private static final int RANDOM_BYTES = 16;
    private static final int LENGTH_BYTES = 4;
    private static final int BLOCK = 32;

    private final byte[] key;
    private final String appId;

    /** @param aesKey the 43 characters of the account's EncodingAESKey */
    public MessageCipher(String aesKey, String appId) {
        this.key = Base64.getDecoder().decode(aesKey + "=");
        this.appId = appId;
    }

    /** @param random 16 bytes */
    public String encrypt(byte[] random, String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] id = appId.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM_BYTES + LENGTH_BYTES + text.length + id.length;
        int padding = BLOCK - length % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(length + padding);
        plain.put(random, 0, RANDOM_BYTES).putInt(text.length).put(text).put(id);
        Arrays.fill(plain.array(), length, length + padding, (byte) padding);
        return Base64.getEncoder().encodeToString(apply(Cipher.ENCRYPT_MODE, plain.array()));
    }

    /** @throws IllegalArgumentException if the text was not encrypted with this key for this appid */
    public String decrypt(String encrypted) {
        byte[] plain = apply(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted));
        int start = RANDOM_BYTES + LENGTH_BYTES;
        int length = plain.length < start ? -1 : ByteBuffer.wrap(plain).getInt(RANDOM_BYTES);
        int padding = plain[plain.length - 1];
        int idLength = plain.length - padding - start - length;
        if (length < 0 || padding < 1 || padding > BLOCK || idLength < 0) {
            throw new IllegalArgumentException("not encrypted with this key");
        }
        String id = new String(plain, start + length, idLength, StandardCharsets.UTF_8);
        if (!id.equals(appId)) {
            throw new IllegalArgumentException("encrypted for appid " + id);
        }
        return new String(plain, start, length, StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] input) {
        try {
            // Padding is to 32 bytes, which Java's PKCS5Padding (16) does not do.
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM_BYTES));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not encrypted with this key", e);
        }
    }
}
