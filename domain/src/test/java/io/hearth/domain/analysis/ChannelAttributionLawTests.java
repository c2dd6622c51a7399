package io.hearth.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** A single touch, as the naive answers see it. */
    private record Touch(Channel channel, Instant at) {}

    @Property
    void partsAddUpToTheAmountWhateverTheOrder(
            @ForAll ChannelAttribution model,
            @ForAll("touches") List<Touch> touches,
            @ForAll @LongRange(max = 1_000_000_007) long cents,
            @ForAll Random random) {
        Map<Channel, Money> parts = model.divide(new Money(cents), together(touches));

        assertThat(parts.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(cents));
        List<Touch> shuffled = new ArrayList<>(touches);
        Collections.shuffle(shuffled, random);
        assertThat(model.divide(new Money(cents), together(shuffled))).isEqualTo(parts);
    }

    @Property
    void firstAndLastTakeAllAndLinearIsFairToTheCent(
            @ForAll("touches") List<Touch> touches, @ForAll @LongRange(max = 1_000_000_007) long cents) {
        Money amount = new Money(cents);
        if (touches.isEmpty()) {
            assertThat(ChannelAttribution.LINEAR.divide(amount, together(touches)))
                    .isEqualTo(Map.of(Channel.UNKNOWN, amount));
            return;
        }
        Comparator<Touch> byTime = Comparator.comparing(Touch::at).thenComparing(Touch::channel);
        assertThat(ChannelAttribution.FIRST.divide(amount, together(touches)))
                .isEqualTo(Map.of(Collections.min(touches, byTime).channel(), amount));
        assertThat(ChannelAttribution.LAST.divide(amount, together(touches)))
                .isEqualTo(Map.of(Collections.max(touches, byTime).channel(), amount));
        Map<Channel, Long> counts =
                touches.stream().collect(Collectors.groupingBy(Touch::channel, Collectors.counting()));
        ChannelAttribution.LINEAR.divide(amount, together(touches)).forEach((channel, part) -> {
            double exact = (double) cents * counts.get(channel) / touches.size();
            assertThat((double) part.cents()).isBetween(Math.floor(exact), Math.ceil(exact));
        });
    }

    private static Touches together(List<Touch> touches) {
        return touches.stream()
                .map(touch -> Touches.of(touch.channel(), touch.at()))
                .reduce(Touches.NONE, Touches::plus);
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
