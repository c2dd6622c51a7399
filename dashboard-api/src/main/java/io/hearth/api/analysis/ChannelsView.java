package io.hearth.api.analysis;

import io.hearth.domain.analysis.ChannelAttribution;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.money.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What channels brought, by three models. Each model's parts add up to the total, to the cent.
 *
 * @param asOf when it was asked; what was known then counts
 * @param channels those that got anything, in their order; UNKNOWN has the deals of buyers who did nothing before
 */
record ChannelsView(Instant asOf, long deals, long totalCents, List<ChannelView> channels) {

    record ChannelView(Channel channel, long firstCents, long lastCents, long linearCents) {}

    static ChannelsView of(Instant asOf, ChannelTotals totals) {
        return new ChannelsView(
                asOf,
                totals.deals(),
                totals.total().cents(),
                Arrays.stream(Channel.values())
                        .filter(channel -> Arrays.stream(ChannelAttribution.values())
                                .map(model -> totals.of(model, channel))
                                .anyMatch(amount -> amount.compareTo(Money.ZERO) > 0))
                        .map(channel -> new ChannelView(
                                channel,
                                totals.of(ChannelAttribution.FIRST, channel).cents(),
                                totals.of(ChannelAttribution.LAST, channel).cents(),
                                totals.of(ChannelAttribution.LINEAR, channel).cents()))
                        .toList());
    }
}
