package io.hearth.domain.analysis;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which channels a deal's amount is put down to. */
public enum ChannelAttribution {

    /** All of it to the first touch. */
    FIRST {
        @Override
        Map<Channel, Money> divideAmong(Money amount, Touches touches) {
            return Map.of(touches.first(), amount);
        }
    },

    /** All of it to the last touch. */
    LAST {
        @Override
        Map<Channel, Money> divideAmong(Money amount, Touches touches) {
            return Map.of(touches.last(), amount);
        }
    },

    /** The same to every touch; {@link Money#divide} says where cents that are left over go. */
    LINEAR {
        @Override
        Map<Channel, Money> divideAmong(Money amount, Touches touches) {
            List<Channel> channels = List.copyOf(touches.channels().keySet());
            List<Money> shares = amount.divide(channels.stream()
                    .map(touches.channels()::get)
                    .map(Touches.Through::count)
                    .toList());
            Map<Channel, Money> parts = new EnumMap<>(Channel.class);
            for (int i = 0; i < channels.size(); i++) {
                parts.put(channels.get(i), shares.get(i));
            }
            return parts;
        }
    };

    /**
     * Divides an amount.
     *
     * @param touches of all buyers of the deal, before it
     * @return parts that add up to the amount; all of it {@link Channel#UNKNOWN} where there were no touches
     */
    public Map<Channel, Money> divide(Money amount, Touches touches) {
        return touches.isNone() ? Map.of(Channel.UNKNOWN, amount) : divideAmong(amount, touches);
    }

    abstract Map<Channel, Money> divideAmong(Money amount, Touches touches);
}
