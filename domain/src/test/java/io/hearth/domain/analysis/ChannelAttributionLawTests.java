package io.hearth.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.analysis.ChannelAttribution.Touch;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ChannelAttributionLawTests {

    @Property
    void partsAddUpToTheAmountWhateverTheOrder(
            @ForAll ChannelAttribution model,
            @ForAll("touches") List<Touch> touches,
            @ForAll @LongRange(max = 1_000_000_007) long cents,
            @ForAll Random random) {
        Map<Channel, Money> parts = model.divide(new Money(cents), touches);

        assertThat(parts.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(cents));
        List<Touch> shuffled = new ArrayList<>(touches);
        Collections.shuffle(shuffled, random);
        assertThat(model.divide(new Money(cents), shuffled)).isEqualTo(parts);
    }

    @Property
    void firstAndLastTakeAllAndLinearIsFairToTheCent(
            @ForAll("touches") List<Touch> touches, @ForAll @LongRange(max = 1_000_000_007) long cents) {
        Money amount = new Money(cents);
        if (touches.isEmpty()) {
            assertThat(ChannelAttribution.LINEAR.divide(amount, touches)).isEqualTo(Map.of(Channel.UNKNOWN, amount));
            return;
        }
        Comparator<Touch> byTime = Comparator.comparing(Touch::at).thenComparing(Touch::channel);
        assertThat(ChannelAttribution.FIRST.divide(amount, touches))
                .isEqualTo(Map.of(Collections.min(touches, byTime).channel(), amount));
        assertThat(ChannelAttribution.LAST.divide(amount, touches))
                .isEqualTo(Map.of(Collections.max(touches, byTime).channel(), amount));
        Map<Channel, Long> counts =
                touches.stream().collect(Collectors.groupingBy(Touch::channel, Collectors.counting()));
        ChannelAttribution.LINEAR.divide(amount, touches).forEach((channel, part) -> assertThat((double) part.cents())
                .isBetween(
                        Math.floor((double) cents / touches.size()) * counts.get(channel),
                        Math.ceil((double) cents / touches.size()) * counts.get(channel)));
    }

    @Provide
    Arbitrary<List<Touch>> touches() {
        return Combinators.combine(
                        Arbitraries.of(Channel.values()), Arbitraries.integers().between(0, 20))
                .as((channel, second) -> new Touch(channel, Instant.ofEpochSecond(1_770_000_000L + second)))
                .list()
                .ofMaxSize(12);
    }
}
