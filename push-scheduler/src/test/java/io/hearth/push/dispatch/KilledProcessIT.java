package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.campaign.CampaignView;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real process, killed while WeChat's answer is on its way. */
class KilledProcessIT {

    private static final int FANS = 500;

    private final PushFixture push = new PushFixture();

    @AfterEach
    void close() {
        push.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG", "HANG_AFTER"})
    void aProcessThatIsKilledDuringTheCallCausesNoSecondDelivery(FaultKind kind) throws Exception {
        push.follow(PushFixture.fans(FANS));
        push.sandbox.inject(Fault.of(PushFixture.SEND, kind).lasting(Duration.ofSeconds(60)));
        CampaignView campaign = push.start();

        Process doomed = startDispatcher();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> count(campaign, TouchpointState.CALLING) == FANS);
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            kind == FaultKind.HANG || !push.sandbox.massJobs().isEmpty());
        } finally {
            doomed.destroyForcibly();
        }
        assertThat(doomed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        push.sandbox.clearFaults();

        push.dispatchAll();
        push.sandbox.advance(Duration.ofMinutes(3));
        push.staleJobs().doubtCalls();
        push.dispatchAll();
        assertThat(count(campaign, TouchpointState.UNKNOWN)).isEqualTo(FANS);
        push.lookUpAll();

        assertThat(count(campaign, TouchpointState.SENT)).isEqualTo(FANS);
        assertThat(push.deliveries()).hasSize(FANS).containsValue(1L).doesNotContainValue(2L);
        assertThat(push.outbox()).hasSize(FANS);
    }

    private long count(CampaignView campaign, TouchpointState state) {
        return push.load(campaign).touchpoints().getOrDefault(state, 0L);
    }

    private Process startDispatcher() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedDispatcher.class.getName(),
                        push.address.jdbcUrlWithUser(),
                        push.sandbox.baseUrl().toString())
                .inheritIO()
                .start();
    }
}
