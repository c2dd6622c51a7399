package io.hearth.domain.referral;

import java.util.UUID;

/** Stands for a phone number wherever the number itself need not be known; only the vault tells which it is. */
public record PhoneId(UUID value) implements Comparable<PhoneId> {

    public static PhoneId random() {
        return new PhoneId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PhoneId parse(String text) {
        return new PhoneId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PhoneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
