package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AssignmentTests {

    private static final List<CampaignArm> ARMS = List.of(new CampaignArm("a", "x", 1), new CampaignArm("b", "y", 3));

    @Test
    void theSharesAreKeptOverManyFans() {
        Assignment assignment = new Assignment("seed", 20, ARMS);

        Map<String, Long> sizes = IntStream.range(0, 100_000)
                .mapToObj(i -> assignment.armOf(new OpenId("fan" + i)).orElse("control"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(sizes.get("control")).isBetween(19_500L, 20_500L);
        assertThat(sizes.get("a")).isBetween(19_500L, 20_500L);
        assertThat(sizes.get("b")).isBetween(59_200L, 60_800L);
    }

    @Property(tries = 200)
    void whoeverIsLeftAloneIsLeftAloneInALargerGroupTooAndAlwaysByTheSameSeed(
            @ForAll @AlphaChars @StringLength(min = 1, max = 28) String fan,
            @ForAll @AlphaChars @StringLength(max = 10) String seed,
            @ForAll @IntRange(max = 49) int percent) {
        OpenId openId = new OpenId(fan);

        var arm = new Assignment(seed, percent, ARMS).armOf(openId);

        assertThat(new Assignment(seed, percent, ARMS).armOf(openId)).isEqualTo(arm);
        if (arm.isEmpty()) {
            assertThat(new Assignment(seed, percent + 1, ARMS).armOf(openId)).isEmpty();
        }
        assertThat(new Assignment(seed, 0, ARMS).armOf(openId)).isPresent();
    }
}
