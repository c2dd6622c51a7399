package io.hearth.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
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

    @Property
    void whatIsDividedByWeightsAddsUpAndNobodyLosesACent(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long cents,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 1_000_000) Long> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        List<Money> parts = new Money(cents).divide(weights);

        assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(cents));
        BigDecimal sum =
                BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal exact = BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(weights.get(i)))
                    .divide(sum, 6, RoundingMode.HALF_EVEN);
            assertThat(BigDecimal.valueOf(parts.get(i).cents()).subtract(exact).abs())
                    .isLessThanOrEqualTo(BigDecimal.ONE);
        }
    }

    @Test
    void centsLeftOverGoToThoseWhoWereCutByTheMost() {
        assertThat(new Money(10).divide(List.of(1L, 1L, 4L))).containsExactly(new Money(2), new Money(2), new Money(6));
        assertThat(new Money(-1).divide(List.of(1L, 1L))).containsExactly(new Money(-1), Money.ZERO);
        assertThatThrownBy(() -> Money.ZERO.divide(List.of(0L))).hasMessageContaining("weights [0]");
        assertThatThrownBy(() -> Money.ZERO.divide(List.of(2L, -1L))).hasMessageContaining("weights");
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
