package io.hearth.domain.segment;

import io.hearth.domain.referral.BrokerType;
import java.util.Locale;
import java.util.Set;

/** What is known of somebody beside what they did; it is told by other rooms and holds at the time of a run. */
public enum Trait {
    /** The names of the tags that a fan carries in the service account. */
    TAG,
    /** Where a phone number was given out, coarsely, as in 杭州市. */
    CITY,
    /** The id of the team that a client's consultant works in, or a broker's owner. For the funnel; no rule asks for it. */
    TEAM,
    /** A {@link BrokerType}, of whoever registered as a broker, in whatever state. */
    BROKER_TYPE {
        @Override
        Set<String> requireKnown(Set<String> values) {
            values.forEach(BrokerType::valueOf);
            return values;
        }
    };

    /** As files, documents and rules write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such trait */
    public static Trait ofCode(String code) {
        for (Trait trait : values()) {
            if (trait.code().equals(code)) {
                return trait;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is no trait");
    }

    /** @throws IllegalArgumentException if nobody can have one of these; names are free, except where they are listed */
    Set<String> requireKnown(Set<String> values) {
        return values;
    }
}
