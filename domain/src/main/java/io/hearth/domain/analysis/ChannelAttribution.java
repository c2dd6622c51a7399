package io.hearth.domain.analysis;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which channels a deal's amount is put down to. */
public enum ChannelAttribution {

    /** All of it to the first touch. */
    FIRST {
        @Override
        List<Touch> counted(List<Touch> touches) {
            return List.of(touches.get(0));
        }
    },

    /** All of it to the last touch. */
    LAST {
        @Override
        List<Touch> counted(List<Touch> touches) {
            return List.of(touches.get(touches.size() - 1));
        }
    },

    /** The same to every touch; cents that are left over go one each to the first touches. */
    LINEAR {
        @Override
        List<Touch> counted(List<Touch> touches) {
            return touches;
        }
    };

    /** The earlier first; at the same instant by the order of the channels, so that equal pasts give equal parts. */
    private static final Comparator<Touch> ORDER =
            Comparator.comparing(Touch::at).thenComparing(Touch::channel);

    /** Something that a buyer did, through a channel. */
    public record Touch(Channel channel, Instant at) {}

    /**
     * Divides an amount.
     *
     * @param touches of all buyers of the deal, before it; in any order
     * @return parts that add up to the amount; all of it {@link Channel#UNKNOWN} where there were no touches
     */
    public Map<Channel, Money> divide(Money amount, List<Touch> touches) {
        Map<Channel, Money> parts = new EnumMap<>(Channel.class);
        if (touches.isEmpty()) {
            parts.put(Channel.UNKNOWN, amount);
            return parts;
        }
        List<Touch> counted = counted(touches.stream().sorted(ORDER).toList());
        List<Money> shares = amount.split(counted.size());
        for (int i = 0; i < counted.size(); i++) {
            parts.merge(counted.get(i).channel(), shares.get(i), Money::plus);
        }
        return parts;
    }

    abstract List<Touch> counted(List<Touch> touches);
}
