package io.hearth.crm.phone;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The keys of the vault. They live outside the repository and the database.
 *
 * @param currentId which key new ciphertexts take
 * @param encryption by id, 32 bytes each; a former key stays as long as anything is encrypted with it
 * @param index the key of the blind index, 32 bytes, another than all of these; it can't change without reading every
 *     number anew
 */
public record VaultKeys(String currentId, Map<String, byte[]> encryption, byte[] index) {

    private static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,16}");

    /** @throws IllegalArgumentException if a key has another length, is used twice, or the current one is missing */
    public VaultKeys {
        encryption = Map.copyOf(encryption);
        index = index.clone();
        if (!encryption.containsKey(currentId)) {
            throw new IllegalArgumentException("the current vault key '" + currentId + "' is not among the keys");
        }
        requireLength("index", index);
        for (Map.Entry<String, byte[]> key : encryption.entrySet()) {
            requireKey(key.getKey(), key.getValue(), index);
        }
    }

    /**
     * Reads the settings' form.
     *
     * @param encryption {@code id:base64}, separated by commas, the current key first
     * @param index base64
     */
    public static VaultKeys parse(String encryption, String index) {
        Map<String, byte[]> keys = new HashMap<>();
        String current = "";
        for (String entry : encryption.split(",", -1)) {
            int colon = entry.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a vault key has the form id:base64");
            }
            String id = entry.substring(0, colon).strip();
            current = current.isEmpty() ? id : current;
            keys.put(id, decode(id, entry.substring(colon + 1)));
        }
        return new VaultKeys(current, keys, decode("index", index));
    }

    byte[] key(String id) {
        byte[] key = encryption.get(id);
        if (key == null) {
            throw new IllegalStateException("vault key '" + id + "' is needed and not among the settings");
        }
        return key;
    }

    private static byte[] decode(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("vault key '" + id + "' is no base64");
        }
    }

    private static void requireKey(String id, byte[] key, byte[] index) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is no key id: 1 to 16 of a-z, 0-9 and -");
        }
        requireLength(id, key);
        if (Arrays.equals(key, index)) {
            throw new IllegalArgumentException("vault key '" + id + "' is the index's key too");
        }
    }

    private static void requireLength(String id, byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("vault key '" + id + "' has " + key.length + " bytes, not " + BYTES);
        }
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "VaultKeys[" + currentId + " of " + encryption.size() + "]";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return currentId.hashCode();
    }
}
