package io.hearth.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTests {

    private static final long LARGEST = 100_000_000_000_000L;

    @Property
    void partsAddUpToTheWhole(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long cents, @ForAll @IntRange(min = 1, max = 50) int n) {
        List<Money> parts = new Money(cents).split(n);

        assertThat(parts).hasSize(n);
        assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(cents));
    }

    @Property
    void partsDifferByACentAtMostAndTheFirstGetMore(
            @ForAll @LongRange(min = 0, max = LARGEST) long cents, @ForAll @IntRange(min = 1, max = 50) int n) {
        List<Money> parts = new Money(cents).split(n);

        assertThat(parts).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(parts.get(0).cents() - parts.get(n - 1).cents()).isBetween(0L, 1L);
    }

    @Property
    void whatIsTakenBackIsSplitAsItWasGiven(
            @ForAll @LongRange(min = 0, max = LARGEST) long cents, @ForAll @IntRange(min = 1, max = 50) int n) {
        List<Money> back = new Money(cents).negated().split(n);

        assertThat(back)
                .isEqualTo(
                        new Money(cents).split(n).stream().map(Money::negated).toList());
    }

    @Test
    void aRateIsRoundedToTheCentHalvesUp() {
        assertThat(new Money(12_345).rate(100)).isEqualTo(new Money(123));
        assertThat(new Money(50).rate(100)).isEqualTo(new Money(1));
        assertThat(new Money(49).rate(100)).isEqualTo(Money.ZERO);
        assertThat(new Money(LARGEST).rate(10_000)).isEqualTo(new Money(LARGEST));
        assertThat(new Money(-50).rate(100)).isEqualTo(new Money(-1));
    }

    @Test
    void itReadsAsYuanWithCents() {
        assertThat(new Money(-1_205)).hasToString("-12.05");
        assertThat(Money.ofYuan(3)).hasToString("3.00");
    }

    @Test
    void whatIsNoAmountIsRefused() {
        assertThatThrownBy(() -> new Money(LARGEST + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.ZERO.split(0)).hasMessageContaining("0 parts");
        assertThatThrownBy(() -> Money.ZERO.rate(10_001)).hasMessageContaining("10001");
    }
}
