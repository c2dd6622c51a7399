package io.hearth.domain.analysis;

import io.hearth.domain.interaction.Channel;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What people did before something, by the channels through which they did it. At the same instant the channels' order
 * decides which was earlier, so that equal pasts are equal.
 *
 * @param channels in their order; those through which nothing was done are absent
 */
public record Touches(Map<Channel, Through> channels) {

    public static final Touches NONE = new Touches(Map.of());

    public Touches {
        Map<Channel, Through> ordered = new EnumMap<>(Channel.class);
        ordered.putAll(channels);
        channels = Collections.unmodifiableMap(ordered);
    }

    /**
     * The touches of one channel.
     *
     * @param count at least 1
     * @param last not before the first
     */
    public record Through(long count, Instant first, Instant last) {

        /** @throws IllegalArgumentException if there is none, or they are not in the order of time */
        public Through {
            if (count < 1 || last.isBefore(first)) {
                throw new IllegalArgumentException(count + " touches from " + first + " to " + last);
            }
        }

        Through plus(Through other) {
            return new Through(
                    count + other.count,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /** A single one. */
    public static Touches of(Channel channel, Instant at) {
        return new Touches(Map.of(channel, new Through(1, at, at)));
    }

    /** All of both, of which none is the same. */
    public Touches plus(Touches other) {
        Map<Channel, Through> sum = new EnumMap<>(Channel.class);
        sum.putAll(channels);
        other.channels.forEach((channel, through) -> sum.merge(channel, through, Through::plus));
        return new Touches(sum);
    }

    public boolean isNone() {
        return channels.isEmpty();
    }

    /** The channel of the earliest. */
    Channel first() {
        return Collections.min(channels.entrySet(), byInstant(Through::first)).getKey();
    }

    /** The channel of the latest. */
    Channel last() {
        return Collections.max(channels.entrySet(), byInstant(Through::last)).getKey();
    }

    private static Comparator<Map.Entry<Channel, Through>> byInstant(Function<Through, Instant> instant) {
        return Comparator.comparing((Map.Entry<Channel, Through> entry) -> instant.apply(entry.getValue()))
                .thenComparing(Map.Entry.comparingByKey());
    }
}
