package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.store.wechat.JobEvent;
import io.hearth.store.wechat.JobEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignsIT {

    private final PushFixture push = new PushFixture();

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void aScheduledCampaignIsReadBackAsItWas() {
        CampaignView campaign = schedule(PushFixture.START.plusSeconds(3600));

        assertThat(push.campaigns.find(campaign.campaignId())).contains(campaign);
        assertThat(campaign.state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(campaign.planned()).isZero();
        assertThat(campaign.touchpoints())
                .hasSize(TouchpointState.values().length)
                .containsValue(0L);
        assertThat(campaign.wechatTotal()).isNull();
    }

    @Test
    void theLatestCampaignComesFirst() {
        CampaignView early = schedule(PushFixture.START.plusSeconds(60));
        CampaignView late = schedule(PushFixture.START.plusSeconds(120));

        assertThat(push.campaigns.list(10)).containsExactly(late, early);
        assertThat(push.campaigns.list(1)).containsExactly(late);
    }

    @Test
    void aCancelledCampaignNeverStarts() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = schedule(PushFixture.START);

        assertThat(push.campaigns.cancel(campaign.campaignId()).state()).isEqualTo(CampaignState.CANCELLED);
        assertThat(push.planner().planDue()).isZero();
        assertThat(push.campaigns.cancel(campaign.campaignId()).state()).isEqualTo(CampaignState.CANCELLED);
    }

    @Test
    void aCampaignThatHasStartedIsNotCancelled() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = push.start();

        assertThatExceptionOfType(CampaignRefusedException.class)
                .isThrownBy(() -> push.campaigns.cancel(campaign.campaignId()))
                .returns(CampaignRefusal.ALREADY_STARTED, CampaignRefusedException::refusal);
        assertThatExceptionOfType(CampaignRefusedException.class)
                .isThrownBy(() -> push.campaigns.cancel("nowhere"))
                .returns(CampaignRefusal.NOT_FOUND, CampaignRefusedException::refusal);
    }

    @Test
    void aCampaignStartsWhenItIsDueAndOnce() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = schedule(PushFixture.START.plusSeconds(60));

        assertThat(push.planner().planDue()).isZero();
        push.sandbox.advance(Duration.ofSeconds(60));
        assertThat(push.planner().planDue()).isEqualTo(1);
        assertThat(push.planner().planDue()).isZero();

        CampaignView started = push.load(campaign);
        assertThat(started.state()).isEqualTo(CampaignState.RUNNING);
        assertThat(started.planned()).isEqualTo(3);
        assertThat(started.touchpoints()).containsEntry(TouchpointState.PENDING, 3L);
    }

    @Test
    void aFanWhoComesTwiceIsPlannedOnce() {
        CampaignView campaign = schedule(PushFixture.START);
        planner((segment, batches) -> {
                    batches.accept(PushFixture.fans(3));
                    batches.accept(PushFixture.fans(4));
                })
                .planDue();

        assertThat(push.load(campaign).planned()).isEqualTo(4);
    }

    @Test
    void anAudienceThatCannotBeReadIsTriedAgainAndLeavesNothingBehind() {
        CampaignView campaign = schedule(PushFixture.START);
        CampaignPlanner broken = planner((segment, batches) -> {
            batches.accept(PushFixture.fans(3));
            throw new IllegalStateException("the search server is away");
        });

        assertThat(broken.planDue()).isZero();
        assertThat(push.load(campaign).state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.PENDING, 0L);

        push.sandbox.advance(Duration.ofHours(25));
        broken.planDue();
        assertThat(push.load(campaign).state()).isEqualTo(CampaignState.FAILED);
    }

    @Test
    void oneBrokenCampaignDoesNotHoldUpTheNext() {
        schedule(PushFixture.START);
        CampaignView next = new PlainCampaigns(push.database)
                .schedule("good", "t", PushFixture.START.plusSeconds(1), PushFixture.START);
        push.sandbox.advance(Duration.ofSeconds(1));
        planner((segment, batches) -> {
                    if (!segment.equals("good")) {
                        throw new IllegalStateException("no such segment");
                    }
                    batches.accept(PushFixture.fans(2));
                })
                .planDue();

        assertThat(push.load(next).state()).isEqualTo(CampaignState.RUNNING);
    }

    @Test
    void aCampaignToNobodyIsFinished() {
        CampaignView campaign = push.start();
        push.finish();

        assertThat(push.load(campaign).state()).isEqualTo(CampaignState.FINISHED);
        assertThat(push.load(campaign).touchpoints().values()).containsOnly(0L);
        assertThat(push.load(campaign).skippedReasons()).isEqualTo(Map.of());
    }

    @Test
    void whatWeChatToldIsShownBesideTheTouchpoints() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = push.start();
        push.dispatchAll();
        assertThat(push.load(campaign).wechatTotal()).isNull();

        String msgId = String.valueOf(push.sandbox.massJobs().iterator().next().msgId());
        tell(new JobEvent(msgId, "send fail", 3, 0, 0, 3, PushFixture.START, Map.of()));
        tell(new JobEvent(msgId, "send success", 3, 3, 2, 1, PushFixture.START.plusSeconds(1), Map.of()));

        assertThat(push.load(campaign).wechatTotal()).isEqualTo(new WeChatTotal("send success", 3, 3, 2, 1));
    }

    private void tell(JobEvent event) {
        push.database.onConnection(connection -> {
            JobEvents.append(connection, event);
            return event;
        });
    }

    @Test
    void aLimitIsFromOneToFiveHundred() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> push.campaigns.list(0));
        assertThat(push.campaigns.list(500)).isEqualTo(List.of());
    }

    private CampaignPlanner planner(Audience audience) {
        return new CampaignPlanner(push.database, push.clock, audience, Duration.ofHours(24));
    }

    private CampaignView schedule(Instant sendAt) {
        return push.schedule("你好", sendAt);
    }
}
