package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.media.Prepared;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.wechat.WeChatGateway;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer that is lost, before or after WeChat accepted: never a second delivery, and never none in silence. */
class LostAnswerIT {

    private static final int FANS = 5;

    private final PushFixture push = new PushFixture();

    @AfterEach
    void close() {
        push.close();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "BUSY_AFTER",
                "HANG_AFTER",
                "RESET_AFTER",
                "BAD_GATEWAY_AFTER",
                "GARBAGE",
                "BAD_GATEWAY",
                "HANG",
                "RESET"
            })
    void aLostAnswerIsUnknownUntilItIsLookedUp(FaultKind kind) {
        push.follow(PushFixture.fans(FANS));
        push.sandbox.inject(Fault.of(PushFixture.SEND, kind).lasting(Duration.ofSeconds(6)));
        CampaignView campaign = push.start();

        push.dispatchAll();
        push.dispatchAll();
        push.lookUpAll();
        push.finish();
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.UNKNOWN, (long) FANS);
        assertThat(push.load(campaign).state()).isEqualTo(CampaignState.RUNNING);

        push.sandbox.advance(Duration.ofSeconds(66));
        push.lookUpAll();
        push.finish();
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, (long) FANS);
        assertThat(push.load(campaign).state()).isEqualTo(CampaignState.FINISHED);
        assertThat(push.deliveries()).hasSize(FANS).containsValue(1L).doesNotContainValue(2L);
        assertThat(push.outbox()).hasSize(FANS);
    }

    @Test
    void aLookUpThatIsLostTooIsRepeatedLater() {
        push.follow(PushFixture.fans(FANS));
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.BUSY_AFTER).times(1));
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.BAD_GATEWAY).times(2));
        CampaignView campaign = push.start();

        push.dispatchAll();
        for (int minute = 0; minute < 10; minute++) {
            push.sandbox.advance(Duration.ofMinutes(1));
            push.lookUpAll();
        }

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, (long) FANS);
        assertThat(push.deliveries()).hasSize(FANS).doesNotContainValue(2L);
    }

    @Test
    void whoHasLeftMeanwhileIsNotInTheRepetition() {
        List<OpenId> fans = PushFixture.fans(FANS);
        push.follow(fans);
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.RESET));
        CampaignView campaign = push.start();
        push.dispatchAll();

        push.optOut(fans.get(0));
        push.sandbox.advance(Duration.ofSeconds(66));
        push.lookUpAll();

        assertThat(push.deliveries()).hasSize(FANS - 1).doesNotContainKey("fan0");
        assertThat(push.load(campaign).skippedReasons()).isEqualTo(Map.of("OPTED_OUT", 1L));
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, FANS - 1L);
    }

    @Test
    void whoHasLeftMeanwhileWasSentToIfTheFirstSendWasAccepted() {
        List<OpenId> fans = PushFixture.fans(FANS);
        push.follow(fans);
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.RESET_AFTER));
        CampaignView campaign = push.start();
        push.dispatchAll();

        push.optOut(fans.get(0));
        push.sandbox.advance(Duration.ofSeconds(66));
        push.lookUpAll();

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, (long) FANS);
        assertThat(push.deliveries()).hasSize(FANS).doesNotContainValue(2L);
    }

    @Test
    void afterADayNobodyAsksAnyMore() {
        push.follow(PushFixture.fans(FANS));
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.BUSY_AFTER));
        CampaignView campaign = push.start();
        push.dispatchAll();

        push.sandbox.advance(Duration.ofHours(23));
        int calls = push.sandbox.calls(PushFixture.SEND);
        push.lookUpAll();
        push.sandbox.advance(Duration.ofDays(2));
        push.lookUpAll();
        push.dispatchAll();
        push.finish();

        assertThat(push.sandbox.calls(PushFixture.SEND)).isEqualTo(calls);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.UNKNOWN, (long) FANS);
        assertThat(push.load(campaign).state()).isEqualTo(CampaignState.FINISHED);
        assertThat(push.deliveries()).hasSize(FANS).doesNotContainValue(2L);
    }

    @Test
    void anUnknownCountsAgainstTheMonthsQuota() {
        push.follow(PushFixture.fans(2));
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.BUSY_AFTER).times(4));
        for (int message = 1; message <= 4; message++) {
            push.start("第" + message + "条");
            push.dispatchAll();
        }
        CampaignView fifth = push.start("第5条");
        push.dispatchAll();

        assertThat(push.load(fifth).skippedReasons()).isEqualTo(Map.of("MONTH_QUOTA", 2L));
    }

    @Test
    void aDispatcherThatDiesInTheCallLeavesAnUnknownThatIsLookedUp() {
        push.follow(PushFixture.fans(FANS));
        CampaignView campaign = push.start();
        WeChatGateway gateway = push.gateway();
        dieAfter(gateway);

        push.staleJobs().doubtCalls();
        push.dispatchAll();
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.CALLING, (long) FANS);

        push.sandbox.advance(Duration.ofMinutes(3));
        assertThat(push.staleJobs().doubtCalls()).isEqualTo(1);
        push.dispatchAll();
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.UNKNOWN, (long) FANS);

        push.lookUpAll();
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, (long) FANS);
        assertThat(push.deliveries()).hasSize(FANS).doesNotContainValue(2L);
        assertThat(push.outbox())
                .hasSize(FANS)
                .allMatch(interaction -> interaction.type() == InteractionType.PUSH_SENT);
    }

    @Test
    void aDispatcherThatDiesBeforeTheCallIsTakenOverAndTheZombieIsStopped() {
        push.follow(PushFixture.fans(FANS));
        CampaignView campaign = push.start();
        Touchpoints touchpoints = new Touchpoints(push.database);
        MassJobs jobs = new MassJobs(push.database);
        Claims claims = new Claims(push.database, touchpoints, jobs, 100);
        Wave wave = claims.next(push.clock.now()).orElseThrow();
        Claim zombie = claims.claim(wave, push.clock.now()).orElseThrow();

        push.staleJobs().takeOverClaims();
        push.dispatchAll();
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.CLAIMED, (long) FANS);
        assertThat(claims.claim(wave, push.clock.now())).as("another's wave").isEmpty();
        push.sandbox.advance(Duration.ofMinutes(2));
        assertThat(push.staleJobs().takeOverClaims()).isEqualTo(1);
        goOn(zombie, touchpoints, jobs);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.PENDING, (long) FANS);
        push.dispatchAll();

        goOn(zombie, touchpoints, jobs);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, (long) FANS);
        assertThat(push.deliveries()).hasSize(FANS).doesNotContainValue(2L);
    }

    /** As if WeChat had refused its content meanwhile. */
    private void goOn(Claim zombie, Touchpoints touchpoints, MassJobs jobs) {
        new Unprepared(push.database, touchpoints, jobs, new PushInteractions(push.database))
                .record(zombie, new Prepared.Refused<>("CONTENT_INVALID 40007"), push.clock.now());
    }

    @Test
    void anAnswerThatComesAfterTheCallWasGivenUpStillCounts() {
        push.follow(PushFixture.fans(FANS));
        CampaignView campaign = push.start();
        WeChatGateway gateway = push.gateway();
        Dispatcher slow = push.dispatcher(new SendOnly(message -> {
            var result = gateway.send(message);
            push.sandbox.advance(Duration.ofMinutes(3));
            push.staleJobs().doubtCalls();
            assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.UNKNOWN, (long) FANS);
            return result;
        }));

        PushFixture.dispatchAll(slow);

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, (long) FANS);
        assertThat(push.outbox()).hasSize(FANS);
    }

    private void dieAfter(WeChatGateway gateway) {
        Dispatcher mortal = push.dispatcher(new SendOnly(message -> {
            gateway.send(message);
            throw new Death();
        }));
        try {
            PushFixture.dispatchAll(mortal);
        } catch (Death expected) {
            assertThat(expected).isNotNull();
        }
    }

    /** Stands for kill -9: nothing after it runs. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
