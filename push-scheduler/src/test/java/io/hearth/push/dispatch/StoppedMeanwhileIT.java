package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.campaign.CampaignActs;
import io.hearth.push.campaign.CampaignView;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person stops a campaign, or everything, while a dispatcher is at it. */
class StoppedMeanwhileIT {

    private static final Duration MAX_LATENESS = Duration.ofHours(4);

    private final PushFixture push = new PushFixture();
    private final CampaignActs acts = new CampaignActs(push.database, push.clock);
    private CampaignView campaign;

    @BeforeEach
    void start() {
        push.follow(PushFixture.fans(3));
        campaign = push.start();
    }

    @AfterEach
    void close() {
        push.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "pause", "kill switch"})
    void whoHasChosenAWaveThatIsStoppedThenLetsNobodyIn(String how) {
        Claims claims = claims();
        Wave wave = claims.next(push.clock.now()).orElseThrow();

        switch (how) {
            case "stop" -> acts.stop(campaign.campaignId());
            case "pause" -> acts.pause(campaign.campaignId());
            default -> new KillSwitch(push.database, push.clock).pull("wrong price", "wang");
        }

        assertThat(entrance(claims).enter(wave).passage()).isEqualTo(Entrance.Passage.OVERTAKEN);
        assertThat(claims.claim(wave, push.clock.now())).isEmpty();
        assertThat(push.load(campaign).touchpoints())
                .containsEntry(how.equals("stop") ? TouchpointState.CANCELLED : TouchpointState.PENDING, 3L);
    }

    @Test
    void whoWaitedAtTheEntranceUntilItWasTooLateLetsNobodyIn() throws Exception {
        Claims claims = claims();
        Wave wave = claims.next(push.clock.now()).orElseThrow();

        Entrance.Admitted admitted = push.whileLocked(
                "select pg_advisory_xact_lock_shared(" + 0x70757368L + ")",
                () -> entrance(claims).enter(wave),
                MAX_LATENESS.plusMinutes(1));

        assertThat(admitted.passage()).isEqualTo(Entrance.Passage.EMPTY);
        assertThat(push.load(campaign).skippedReasons()).isEqualTo(Map.of("LATE", 3L));
    }

    @Test
    void whatWeChatDidNotTakeOfAStoppedCampaignIsCancelled() {
        push.dispatcher(new SendOnly(message -> {
                    acts.stop(campaign.campaignId());
                    return new SendResult.Rejected(Rejection.NOT_CONNECTED, 0, true);
                }))
                .dispatchOnce();

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.CANCELLED, 3L);
    }

    @Test
    void aStopWaitsForWhoeverPutsBackAndCancelsItThen() throws Exception {
        Touchpoints touchpoints = new Touchpoints(push.database);
        Claims claims = claims();
        Claim claim = claims.claim(claims.next(push.clock.now()).orElseThrow(), push.clock.now())
                .orElseThrow();
        CompletableFuture<?> stop = push.database.inTransaction(() -> {
            touchpoints.waitAgain(
                    touchpoints.ofJob(claim.massJobId(), TouchpointState.CLAIMED),
                    TouchpointState.CLAIMED,
                    push.clock.now());
            CompletableFuture<?> stopping = CompletableFuture.runAsync(() -> acts.stop(campaign.campaignId()));
            assertThat(stopping).as("waits").failsWithin(Duration.ofMillis(300));
            return stopping;
        });
        stop.get(10, TimeUnit.SECONDS);

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.CANCELLED, 3L);
    }

    private Claims claims() {
        return new Claims(push.database, new Touchpoints(push.database), new MassJobs(push.database), 100);
    }

    private Entrance entrance(Claims claims) {
        FanUse use = new FanUse(push.database, DispatchSettings.DEFAULT);
        return new Entrance(
                push.database,
                push.clock,
                claims,
                new Touchpoints(push.database),
                new MassJobs(push.database),
                new Admission(push.database, use, MAX_LATENESS),
                new PushInteractions(push.database));
    }
}
