package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.campaign.CampaignView;
import io.hearth.wechat.WeChatGateway;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaceIT {

    private static final int FANS = 10_000;

    private final PushFixture push = new PushFixture();

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void dispatchersThatRaceForTenThousandTouchpointsSendEachOnce() throws Exception {
        push.follow(PushFixture.fans(FANS));
        push.sandbox.limit(PushFixture.SEND, 1_000, 1_000);
        CampaignView campaign = push.start();
        Set<String> callers = ConcurrentHashMap.newKeySet();
        WeChatGateway gateway = push.gateway();
        WeChatGateway counted = new SendOnly(message -> {
            callers.add(Thread.currentThread().getName());
            return gateway.send(message);
        });

        atOnce(4, () -> {
            Dispatcher dispatcher = new Dispatcher(
                    push.database,
                    push.clock,
                    counted,
                    push.gateway().followers(),
                    DispatchSettings.DEFAULT.withBatchSize(150));
            while (push.load(campaign).touchpoints().getOrDefault(TouchpointState.PENDING, 0L) > 0) {
                dispatcher.dispatchOnce();
            }
            return null;
        });

        assertThat(callers).hasSizeGreaterThan(1);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, (long) FANS);
        assertThat(push.deliveries()).hasSize(FANS).containsValue(1L).doesNotContainValue(2L);
        assertThat(push.outbox()).hasSize(FANS);
    }

    @Test
    void campaignsThatRaceForTheLastMessageOfTheMonthNeverSendAFifth() throws Exception {
        push.follow(PushFixture.fans(200));
        IntStream.rangeClosed(1, 8).forEach(message -> push.start("第" + message + "条"));

        atOnce(8, () -> {
            Dispatcher dispatcher = push.dispatcher(push.gateway());
            while (dispatcher.dispatchOnce()) {
                assertThat(push.clock.now()).isEqualTo(PushFixture.START);
            }
            return null;
        });
        push.dispatchAll();

        assertThat(push.deliveries().values()).hasSize(200).containsOnly(4L);
        assertThat(push.sandbox.calls(PushFixture.SEND)).isEqualTo(4);
        assertThat(push.campaigns.list(10))
                .filteredOn(campaign -> campaign.skippedReasons().containsKey("MONTH_QUOTA"))
                .hasSize(4);
    }

    private static void atOnce(int threads, Callable<Void> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> all =
                    IntStream.range(0, threads).mapToObj(i -> work).toList();
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
