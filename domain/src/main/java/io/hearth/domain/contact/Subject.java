package io.hearth.domain.contact;

/**
 * The raw key under which an interaction is kept. Contacts are resolved from it when interactions are read, so that a
 * link between a key and a contact can be made and undone without rewriting what happened.
 *
 * @param kind whose key it is
 * @param key opaque, 1 to 128 characters without white space or control characters
 */
public record Subject(Kind kind, String key) {

    private static final int MAX_LENGTH = 128;

    /** @throws IllegalArgumentException if the key is empty, too long, or has white space or control characters */
    public Subject {
        RawKey.requireValid("subject key", key, MAX_LENGTH);
    }

    /** Whose key it is; the prefix is part of what is stored and never changes. */
    public enum Kind {
        /** A WeChat user, by openid. */
        FAN("fan:"),
        /** A client of the referral programme or of sales, by client id. */
        CLIENT("client:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    public static Subject fan(OpenId openId) {
        return new Subject(Kind.FAN, openId.value());
    }

    /**
     * Reads the stored form back.
     *
     * @throws IllegalArgumentException if the text has no known prefix
     */
    public static Subject parse(String stored) {
        for (Kind kind : Kind.values()) {
            if (stored.startsWith(kind.prefix)) {
                return new Subject(kind, stored.substring(kind.prefix.length()));
            }
        }
        throw new IllegalArgumentException("'" + stored + "' is no subject: it begins with neither fan: nor client:");
    }

    /** The stored form, {@code fan:…} or {@code client:…}. */
    @Override
    public String toString() {
        return kind.prefix + key;
    }
}
