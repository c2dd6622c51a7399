package io.hearth.domain.referral;

import java.util.UUID;

/** Names a broker; nothing can be read out of it. */
public record BrokerId(UUID value) implements Comparable<BrokerId> {

    public static BrokerId random() {
        return new BrokerId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static BrokerId parse(String text) {
        return new BrokerId(UUID.fromString(text));
    }

    @Override
    public int compareTo(BrokerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
