package io.hearth.push.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiftTests {

    /** Newcombe's own examples: 56 of 70 against 48 of 80, 9 of 10 against 3 of 10, 10 of 10 against 0 of 20. */
    @Test
    void theIntervalIsThePublishedOne() {
        assertLift(Lift.of(56, 70, 48, 80), 0.2, 0.0524, 0.3339);
        assertLift(Lift.of(9, 10, 3, 10), 0.6, 0.1705, 0.8090);
        assertLift(Lift.of(10, 10, 0, 20), 1.0, 0.6791, 1.0);
        assertThat(Lift.of(56, 70, 48, 80).isClear()).isTrue();
        assertThat(Lift.of(1, 10, 0, 10).isClear()).isFalse();
    }

    @Property(tries = 300)
    void theIntervalHoldsTheDifferenceAndTurnsWithTheGroups(
            @ForAll @IntRange(min = 1, max = 5_000) int sent,
            @ForAll @IntRange(min = 1, max = 5_000) int alone,
            @ForAll @IntRange(max = 100) int sentShare,
            @ForAll @IntRange(max = 100) int aloneShare) {
        long sentConverted = (long) sent * sentShare / 100;
        long aloneConverted = (long) alone * aloneShare / 100;

        Lift lift = Lift.of(sentConverted, sent, aloneConverted, alone);
        Lift turned = Lift.of(aloneConverted, alone, sentConverted, sent);

        assertThat(lift.low()).isBetween(-1.0 - 1e-9, lift.difference() + 1e-9);
        assertThat(lift.high()).isBetween(lift.difference() - 1e-9, 1.0 + 1e-9);
        assertThat(turned.low()).isCloseTo(-lift.high(), within(1e-9));
        assertThat(turned.high()).isCloseTo(-lift.low(), within(1e-9));
    }

    @Test
    void nobodyIsNoGroup() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lift.of(0, 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Lift.of(2, 1, 0, 1));
    }

    private static void assertLift(Lift lift, double difference, double low, double high) {
        assertThat(lift.difference()).isCloseTo(difference, within(0.00005));
        assertThat(lift.low()).isCloseTo(low, within(0.00005));
        assertThat(lift.high()).isCloseTo(high, within(0.00005));
    }
}
