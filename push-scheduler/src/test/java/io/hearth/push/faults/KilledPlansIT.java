package io.hearth.push.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.PushFixture;
import io.hearth.push.faults.SendChecker.Said;
import io.hearth.push.plan.PlanFixture;
import io.hearth.wechat.ClientMessageId;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans whose processes die, freeze, end or lose their connections; the double that the checker must find. */
class KilledPlansIT {

    private final PlanFixture house = new PlanFixture();
    private final Ordeal ordeal = new Ordeal(house, new LostConnections(house.push));

    @AfterEach
    void close() {
        ordeal.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyFanGetsEachStepOnceWhateverBreaks(long seed) throws Exception {
        ordeal.undergo(seed);
    }

    static LongStream manySeeds() {
        return LongStream.rangeClosed(3, 24);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void everyFanGetsEachStepOnceWhateverBreaksWithManySeeds(long seed) throws Exception {
        ordeal.undergo(seed);
    }

    @Test
    void aDoubleThatSomebodySentBehindOurBackIsFound() {
        List<OpenId> fans = PushFixture.fans(2);
        house.push.follow(fans);
        for (int time = 0; time < 2; time++) {
            house.push.gateway().send(new MassMessage(fans, new MassContent.Text("你好"), ClientMessageId.random()));
        }
        house.push.sandbox.advance(Duration.ofMinutes(5));

        assertThat(SendChecker.faults(
                        house.push.sandbox.ledger(),
                        List.of(new Said("fan0", "你好", "SENT"), new Said("fan1", "你好", "SENT"))))
                .containsExactlyInAnyOrder("fan0 你好 came 2 times", "fan1 你好 came 2 times");
    }
}
