package io.hearth.domain.referral;

import java.util.UUID;

/** Names a referral; nothing can be read out of it. */
public record ReferralId(UUID value) implements Comparable<ReferralId> {

    public static ReferralId random() {
        return new ReferralId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ReferralId parse(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ReferralId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
