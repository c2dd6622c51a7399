package io.hearth.api.analysis;

import io.hearth.domain.analysis.ChannelAttribution;
import io.hearth.domain.analysis.Touches;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.money.Money;
import java.util.EnumMap;
import java.util.Map;

/** Adds up what each model puts down to each channel. */
final class ChannelTotals {

    private final Map<ChannelAttribution, Map<Channel, Money>> amounts = new EnumMap<>(ChannelAttribution.class);
    private Money total = Money.ZERO;
    private long deals;

    ChannelTotals() {
        for (ChannelAttribution model : ChannelAttribution.values()) {
            amounts.put(model, new EnumMap<>(Channel.class));
        }
    }

    void add(Money amount, Touches touches) {
        deals++;
        total = total.plus(amount);
        amounts.forEach((model, sums) ->
                model.divide(amount, touches).forEach((channel, part) -> sums.merge(channel, part, Money::plus)));
    }

    long deals() {
        return deals;
    }

    Money total() {
        return total;
    }

    Money of(ChannelAttribution model, Channel channel) {
        return amounts.getOrDefault(model, Map.of()).getOrDefault(channel, Money.ZERO);
    }
}
