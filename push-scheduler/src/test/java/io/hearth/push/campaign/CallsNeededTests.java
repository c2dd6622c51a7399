package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsNeededTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 1", "10000, 0, 1", "10001, 0, 2", "1000000, 0, 100", "1000000, 10, 90"})
    void aCallIsNeededForEachTenThousandWhoAreNotLeftAlone(long fans, int controlPercent, long calls) {
        assertThat(new CallsNeeded(controlPercent, List.of(7)).of(fans, 10_000)).isEqualTo(calls);
    }

    @ParameterizedTest
    @CsvSource({"20000, 2", "25000, 4", "9, 2"})
    void twoContentsShareNoCall(long fans, long calls) {
        assertThat(new CallsNeeded(0, List.of(1, 1)).of(fans, 10_000)).isEqualTo(calls);
    }

    @Property(tries = 200)
    void everyCallIsFullButTheLastOfEachContent(
            @ForAll @LongRange(min = 0, max = 20_000_000) long fans,
            @ForAll @IntRange(min = 0, max = 50) int controlPercent,
            @ForAll List<@IntRange(min = 1, max = 1_000) Integer> shares) {
        long calls = new CallsNeeded(controlPercent, shares).of(fans, 10_000);

        long sentTo = shares.isEmpty() ? 0 : fans * (100 - controlPercent) / 100;
        assertThat(calls).isBetween((sentTo - shares.size()) / 10_000, sentTo / 10_000 + shares.size());
    }
}
