package io.hearth.domain.feature;

import io.hearth.domain.interaction.Channel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is compared with: worked out once a night, so that one contact's change does not touch all others.
 *
 * @param hours of the acts of all contacts, by channel
 * @param recency null when there are no buyers; so are the other two
 */
public record Population(
        Map<Channel, HourCounts> hours,
        @Nullable Fifths recency,
        @Nullable Fifths frequency,
        @Nullable Fifths monetary) {

    public static final Population UNKNOWN = new Population(Map.of(), null, null, null);

    public Population {
        EnumMap<Channel, HourCounts> ordered = new EnumMap<>(Channel.class);
        ordered.putAll(hours);
        hours = Collections.unmodifiableMap(ordered);
    }

    public static Population of(Map<Channel, HourCounts> hours, List<BuyerFacts> buyers) {
        if (buyers.isEmpty()) {
            return new Population(hours, null, null, null);
        }
        return new Population(
                hours,
                Fifths.of(buyers.stream().mapToLong(BuyerFacts::lastDay).toArray()),
                Fifths.of(buyers.stream().mapToLong(BuyerFacts::activeDays).toArray()),
                Fifths.of(buyers.stream().mapToLong(BuyerFacts::purchases).toArray()));
    }

    public BestHour bestHour(HourCounts own, Channel channel) {
        return BestHour.of(own, hours.getOrDefault(channel, HourCounts.NONE));
    }

    public Optional<Rfm> rfm(BuyerFacts buyer) {
        if (recency == null || frequency == null || monetary == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Rfm(recency.of(buyer.lastDay()), frequency.of(buyer.activeDays()), monetary.of(buyer.purchases())));
    }
}
