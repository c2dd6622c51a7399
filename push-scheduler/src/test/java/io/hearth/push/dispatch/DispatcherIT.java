package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.campaign.CampaignView;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherIT {

    private final PushFixture push = new PushFixture();

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void aCampaignReachesEachFollowerOnceAndTellsSo() {
        List<OpenId> fans = PushFixture.fans(5);
        push.follow(fans);
        CampaignView campaign = push.start();

        push.dispatchAll();
        push.dispatchAll();
        push.finish();

        assertThat(push.deliveries()).hasSize(5).containsValue(1L).doesNotContainValue(2L);
        CampaignView finished = push.load(campaign);
        assertThat(finished.state()).isEqualTo(CampaignState.FINISHED);
        assertThat(finished.touchpoints()).containsEntry(TouchpointState.SENT, 5L);
        assertThat(push.outbox()).hasSize(5).allSatisfy(interaction -> {
            assertThat(interaction.type()).isEqualTo(InteractionType.PUSH_SENT);
            assertThat(interaction.occurredAt()).isEqualTo(PushFixture.START);
            assertThat(interaction.attributes())
                    .containsEntry("campaign_id", campaign.campaignId())
                    .containsKey("client_msg_id");
        });
    }

    @Test
    void liveFanStateIsReadAgainBeforeTheCall() {
        List<OpenId> fans = PushFixture.fans(5);
        push.follow(fans);
        CampaignView campaign = push.start();
        push.knowAsFollowing(fans.subList(0, 1), false);
        push.optOut(fans.get(1));

        push.dispatchAll();

        assertThat(push.deliveries()).containsOnlyKeys("fan2", "fan3", "fan4");
        assertThat(push.load(campaign).skippedReasons()).isEqualTo(Map.of("NOT_FOLLOWING", 1L, "OPTED_OUT", 1L));
        assertThat(reasons(InteractionType.PUSH_SKIPPED)).containsExactlyInAnyOrder("NOT_FOLLOWING", "OPTED_OUT");
    }

    @Test
    void aMassSendIsClaimedAndEntersItsCallByOneWrite() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = push.start();
        push.database
                .sql("create table seen (state text not null); create function see() returns trigger language plpgsql"
                        + " as $$ begin insert into seen values (new.state); return null; end $$;"
                        + " create trigger sees after update on touchpoint for each row execute function see()")
                .update();

        push.dispatchAll();

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, 3L);
        assertThat(push.database
                        .sql("select state from seen order by state")
                        .query(String.class)
                        .list())
                .containsExactly("CALLING", "CALLING", "CALLING", "SENT", "SENT", "SENT");
    }

    @Test
    void aSingleFanIsLeftOut() {
        push.follow(PushFixture.fans(1));
        CampaignView campaign = push.start();

        push.dispatchAll();
        push.finish();

        assertThat(push.sandbox.calls(PushFixture.SEND)).isZero();
        assertThat(push.load(campaign).skippedReasons()).isEqualTo(Map.of("ALONE", 1L));
        assertThat(push.load(campaign).state()).isEqualTo(CampaignState.FINISHED);
    }

    @Test
    void noBatchLeavesASingleFanBehind() {
        push.follow(PushFixture.fans(11));
        CampaignView campaign = push.start();

        PushFixture.dispatchAll(dispatcher(5));

        assertThat(push.deliveries()).hasSize(11);
        assertThat(push.sandbox.calls(PushFixture.SEND)).isEqualTo(3);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, 11L);
    }

    @Test
    void aFanLeftAloneWaitsForTheRestOfTheCampaign() {
        List<OpenId> fans = PushFixture.fans(7);
        push.follow(fans);
        CampaignView campaign = push.start();
        push.knowAsFollowing(fans.subList(0, 2), false);

        PushFixture.dispatchAll(dispatcher(3));
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.PENDING, 5L);
        PushFixture.dispatchAll(dispatcher(3));

        assertThat(push.load(campaign).touchpoints())
                .containsEntry(TouchpointState.SENT, 5L)
                .containsEntry(TouchpointState.SKIPPED, 2L);
        assertThat(push.deliveries()).hasSize(5);
    }

    @Test
    void anAnswerIsWrittenDownEvenIfThatGivesWayToAnother() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = push.start();
        push.loseNextOutcome();

        push.dispatchAll();

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, 3L);
        assertThat(push.sandbox.calls(PushFixture.SEND)).isEqualTo(1);
    }

    @Test
    void theFifthMessageOfAShanghaiMonthIsNotSent() {
        push.follow(PushFixture.fans(3));
        for (int message = 1; message <= 4; message++) {
            push.start("第" + message + "条");
            push.dispatchAll();
        }
        push.optOut(new OpenId("fan2"));
        CampaignView fifth = push.start("第5条");
        push.dispatchAll();

        assertThat(push.load(fifth).skippedReasons()).isEqualTo(Map.of("MONTH_QUOTA", 2L, "OPTED_OUT", 1L));
        assertThat(push.deliveries()).containsEntry("fan0", 4L);

        push.sandbox.advance(Duration.between(push.clock.now(), Instant.parse("2026-11-30T16:00:00Z")));
        CampaignView december = push.start("十二月");
        push.dispatchAll();
        assertThat(push.load(december).touchpoints()).containsEntry(TouchpointState.SENT, 2L);
    }

    @Test
    void aSpentQuotaStopsAllNodesUntilItComesBack() {
        push.follow(PushFixture.fans(3));
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.ERRCODE).answering(45009));
        CampaignView campaign = push.start();

        push.dispatchAll();
        push.dispatchAll();

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.PENDING, 3L);
        assertThat(push.sandbox.calls(PushFixture.SEND)).isZero();
        push.sandbox.advance(Duration.ofHours(13));
        push.dispatchAll();
        assertThat(push.sandbox.calls(PushFixture.SEND)).as("midnight").isZero();
        push.sandbox.advance(Duration.ofHours(9));
        push.dispatchAll();
        assertThat(push.deliveries()).hasSize(3).doesNotContainValue(2L);
    }

    @Test
    void whatIsRefusedForGoodFails() {
        push.follow(PushFixture.fans(3));
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.ERRCODE).answering(48001));
        CampaignView campaign = push.start();

        push.dispatchAll();
        push.finish();

        assertThat(push.load(campaign).state()).isEqualTo(CampaignState.FAILED);
        assertThat(push.load(campaign).failedReasons()).isEqualTo(Map.of("NOT_AUTHORISED", 3L));
        assertThat(reasons(InteractionType.PUSH_FAILED)).hasSize(3).containsOnly("NOT_AUTHORISED");
        assertThat(push.deliveries()).isEmpty();
    }

    @Test
    void aBatchThatIsRefusedForOneStrangerReachesAllTheOthers() {
        List<OpenId> fans = PushFixture.fans(250);
        List<OpenId> strangers = fans.subList(137, 139);
        List<OpenId> known =
                fans.stream().filter(fan -> !strangers.contains(fan)).toList();
        push.follow(known);
        push.knowAsFollowing(strangers, true);
        push.assign(fans);
        CampaignView campaign = push.start();

        push.dispatchAll();
        push.finish();

        assertThat(push.load(campaign).failedReasons()).isEqualTo(Map.of("UNREACHABLE", 2L));
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, 248L);
        assertThat(push.deliveries())
                .containsOnlyKeys(known.stream().map(OpenId::value).toList())
                .doesNotContainValue(2L);
        assertThat(push.sandbox.calls(PushFixture.SEND)).isEqualTo(2);
    }

    @Test
    void nobodyFailsWhileWeChatCannotBeAskedWhoTheStrangerIs() {
        push.follow(PushFixture.fans(3));
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.ERRCODE).answering(40003));
        push.sandbox.inject(Fault.of("/cgi-bin/user/info/batchget", FaultKind.BAD_GATEWAY));
        CampaignView campaign = push.start();

        push.dispatchAll();
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.PENDING, 3L);
        push.sandbox.advance(Duration.ofMinutes(31));
        push.dispatchAll();

        assertThat(push.deliveries()).hasSize(3).doesNotContainValue(2L);
    }

    @Test
    void whatComesTooLateIsLeftOut() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = push.start();
        push.sandbox.advance(Duration.ofDays(3));

        push.dispatchAll();

        assertThat(push.load(campaign).skippedReasons()).isEqualTo(Map.of("LATE", 3L));
        assertThat(push.deliveries()).isEmpty();
    }

    @Test
    void whileWeChatCannotBeReachedEverybodyWaits() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = push.start();
        push.sandbox.inject(
                Fault.of("/cgi-bin/stable_token", FaultKind.BAD_GATEWAY).times(1));

        push.dispatchAll();
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.PENDING, 3L);
        push.sandbox.advance(Duration.ofMinutes(1));
        push.dispatchAll();

        assertThat(push.deliveries()).hasSize(3).doesNotContainValue(2L);
    }

    private Dispatcher dispatcher(int batchSize) {
        return new Dispatcher(
                push.database,
                push.clock,
                push.gateway(),
                push.gateway().followers(),
                DispatchSettings.DEFAULT.withBatchSize(batchSize));
    }

    private List<String> reasons(InteractionType type) {
        return push.outbox().stream()
                .filter(interaction -> interaction.type() == type)
                .map(Interaction::attributes)
                .map(attributes -> attributes.get("reason"))
                .toList();
    }
}
