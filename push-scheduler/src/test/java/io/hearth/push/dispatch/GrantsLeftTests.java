package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.content.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GrantsLeftTests {

    private static final Notice NOTICE = new Notice("t", Map.of("thing1", "x"), null);

    /** Fans are numbers; each had as many grants as the map says, and asks as often as it is in the list. */
    @Property(tries = 200)
    void nobodyIsPromisedMoreThanTheyHaveNorLessThanTheyAskFor(
            @ForAll @Size(max = 5) Map<@IntRange(max = 4) Integer, @IntRange(min = 1, max = 3) Integer> had,
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> asks) {
        Map<OpenId, Integer> left = new HashMap<>();
        had.forEach((fan, grants) -> left.put(fan(fan), grants));
        GrantsLeft grants = new GrantsLeft(Map.of("t", left));

        Map<Integer, Integer> taken = new HashMap<>();
        asks.forEach(fan -> taken.merge(fan, grants.take(fan(fan), NOTICE) ? 1 : 0, Integer::sum));

        taken.forEach((fan, times) -> {
            int asked = (int) asks.stream().filter(fan::equals).count();
            assertThat(times).isEqualTo(Math.min(asked, had.getOrDefault(fan, 0)));
        });
    }

    @Test
    void aContentWithoutANoticeAndAnotherTemplateTakeNothing() {
        GrantsLeft grants = new GrantsLeft(Map.of("t", new HashMap<>(Map.of(fan(1), 1))));

        assertThat(grants.take(fan(1), null)).isFalse();
        assertThat(grants.take(fan(1), new Notice("other", Map.of("thing1", "x"), null)))
                .isFalse();
        assertThat(grants.take(fan(1), NOTICE)).isTrue();
        assertThat(grants.take(fan(1), NOTICE)).isFalse();
    }

    private static OpenId fan(int number) {
        return new OpenId("fan" + number);
    }
}
