package io.hearth.crm.phone;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts names and phone numbers with AES-256-GCM, and finds phone numbers again by a keyed digest.
 *
 * <p>What is stored: one byte with the length of the key's id, the id, 12 bytes of nonce, the ciphertext with its tag of
 * 16 bytes.
 */
public final class PersonalCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    public PersonalCipher(VaultKeys keys) {
        this.keys = keys;
    }

    /** @param purpose what it is and whose, such as {@code name of 4711}; it opens only under the same purpose */
    public byte[] seal(String text, String purpose) {
        byte[] id = keys.currentId().getBytes(StandardCharsets.US_ASCII);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.currentId(), nonce, purpose);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + id.length + nonce.length + sealed.length)
                    .put((byte) id.length)
                    .put(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in GCM", e);
        }
    }

    /** @throws IllegalStateException if its key is missing, or it was sealed for another purpose or changed since */
    public String open(byte[] sealed, String purpose) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            byte[] id = new byte[Byte.toUnsignedInt(buffer.get())];
            byte[] nonce = new byte[NONCE_BYTES];
            buffer.get(id).get(nonce);
            byte[] rest = new byte[buffer.remaining()];
            buffer.get(rest);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, new String(id, StandardCharsets.US_ASCII), nonce, purpose);
            return new String(cipher.doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            throw new IllegalStateException("what is sealed as '" + purpose + "' can't be opened", e);
        }
    }

    /** The same for the same text, and nothing to anyone without the key. */
    byte[] blindIndex(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.index(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keys.key(keyId), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
