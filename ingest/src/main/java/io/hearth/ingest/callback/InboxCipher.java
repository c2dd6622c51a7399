package io.hearth.ingest.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts bodies for the inbox with AES-256-GCM: 12 random bytes, then the encrypted body with its tag. A body is bound to
 * the key of its row, so that it opens in no other. Safe for use by several threads.
 */
public final class InboxCipher {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InboxKey present;
    private final Map<String, InboxKey> keys = new LinkedHashMap<>();

    /** @param former keys of bodies that were kept earlier; nothing is encrypted with them any more */
    public InboxCipher(InboxKey present, List<InboxKey> former) {
        this.present = present;
        former.forEach(key -> keys.put(key.id(), key));
        keys.put(present.id(), present);
    }

    /** The ids of all keys, former ones included. */
    Set<String> keyIds() {
        return keys.keySet();
    }

    String presentKeyId() {
        return present.id();
    }

    /** @param row what tells the row from all others */
    byte[] seal(String row, byte[] body) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, present, iv, row);
            byte[] sealed = Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(body.length));
            cipher.doFinal(body, 0, body.length, sealed, IV_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }

    /** @throws UnusableCallback if the key is none of ours, or the row was tampered with */
    byte[] open(String keyId, String row, byte[] sealed) throws UnusableCallback {
        InboxKey key = keys.get(keyId);
        if (key == null) {
            throw UnusableCallback.because("the inbox key " + keyId + " is none of those that this process has");
        }
        try {
            byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, iv, row).doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw UnusableCallback.because("the row is not as it was kept");
        }
    }

    private static Cipher cipher(int mode, InboxKey key, byte[] iv, String row) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
