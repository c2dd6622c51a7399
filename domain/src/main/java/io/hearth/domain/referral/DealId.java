package io.hearth.domain.referral;

import java.util.UUID;

/** Names a deal; nothing can be read out of it. */
public record DealId(UUID value) implements Comparable<DealId> {

    public static DealId random() {
        return new DealId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static DealId parse(String text) {
        return new DealId(UUID.fromString(text));
    }

    @Override
    public int compareTo(DealId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
