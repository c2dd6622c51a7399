package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.plan.PlanFixture;
import io.hearth.push.plan.PlanRefusal;
import io.hearth.push.plan.PlanRefusedException;
import io.hearth.push.plan.PlanState;
import io.hearth.push.review.ReviewRefusal;
import io.hearth.push.review.ReviewRefusedException;
import io.hearth.sandbox.ledger.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CampaignPlansIT {

    private static final SegmentId OWNERS = new SegmentId(PushFixture.SEGMENT);
    private static final String MONDAYS = "0 0 10 * * MON";
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private final PlanFixture fixture = new PlanFixture();
    private final PushFixture push = fixture.push;
    private final Map<String, Integer> versions = new HashMap<>();
    private final CampaignPlans plans = new CampaignPlans(push.database, push.clock, this::version);
    private final NextCampaigns next = new NextCampaigns(push.database, push.clock);
    private final CampaignActs acts = new CampaignActs(push.database, push.clock);
    private String a;
    private String b;

    @BeforeEach
    void writeContents() {
        versions.put(PushFixture.SEGMENT, 1);
        a = fixture.approved("甲", Content.of(ContentClass.MARKETING, new ContentBody.Text("甲：周末开放日")));
        b = fixture.approved("乙", Content.of(ContentClass.MARKETING, new ContentBody.Text("乙：新户型发布")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aRecurringPlanSendsEachArmItsContentAndLeavesTheSameFansAloneEveryTime() {
        push.follow(PushFixture.fans(60));
        started(rules(CampaignSchedule.recurring(MONDAYS, "Asia/Shanghai", MONDAY.plus(Duration.ofDays(7)))));
        assertThat(scheduled()).containsExactly(MONDAY);

        runAt(MONDAY);
        runAt(MONDAY.plus(Duration.ofDays(7)));

        Map<String, Set<String>> contents = new HashMap<>();
        push.deliveries();
        for (Delivery delivery : push.sandbox.ledger()) {
            contents.computeIfAbsent(delivery.openid(), any -> new HashSet<>()).add(delivery.content());
        }
        List<CampaignView> campaigns = push.campaigns.list(10);
        assertThat(campaigns).hasSize(2).allSatisfy(campaign -> {
            assertThat(campaign.state()).isEqualTo(CampaignState.FINISHED);
            assertThat(campaign.planned() + campaign.controls()).isEqualTo(60);
            assertThat(campaign.controls()).isPositive();
            assertThat(campaign.touchpoints()).containsEntry(TouchpointState.SENT, campaign.planned());
        });
        assertThat(contents).hasSize((int) campaigns.get(0).planned());
        assertThat(contents.values()).allSatisfy(one -> assertThat(one).hasSize(1));
        assertThat(contents.values()).flatExtracting(one -> one).contains("甲：周末开放日", "乙：新户型发布");
        assertThat(scheduled()).isEmpty();
    }

    @Test
    void anApprovalHoldsForTheSegmentAndTheContentsAsTheyWere() {
        push.follow(PushFixture.fans(3));
        started(rules(CampaignSchedule.recurring(MONDAYS, "Asia/Shanghai", null)));
        versions.put(PushFixture.SEGMENT, 2);
        runAt(MONDAY);
        versions.remove(PushFixture.SEGMENT);
        runAt(MONDAY.plus(Duration.ofDays(7)));
        fixture.contents.retire(a, fixture.contents.load(a).review().revision(), PlanFixture.AUTHOR);
        runAt(MONDAY.plus(Duration.ofDays(14)));

        assertThat(push.campaigns.list(10))
                .extracting(CampaignView::reason)
                .containsExactly(null, "CONTENT_RETIRED", "SEGMENT_DELETED", "SEGMENT_CHANGED");
        assertThat(push.deliveries()).isEmpty();
    }

    @Test
    void whatIsApprovedWasWrittenByAnotherAndCanBeSent() {
        String points = fixture.approved("积分", Content.of(ContentClass.SERVICE, new ContentBody.Points(10, 0, "感谢参与")));
        CampaignPlanView draft = plans.create("群发", rules(CampaignSchedule.once(MONDAY)), PlanFixture.AUTHOR);
        CampaignPlanView submitted = plans.submit(draft.planId(), 1, PlanFixture.AUTHOR);

        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(
                        () -> plans.approve(draft.planId(), submitted.review().revision(), PlanFixture.AUTHOR))
                .returns(ReviewRefusal.OWN_WORK, ReviewRefusedException::refusal);
        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(() -> plans.approve(draft.planId(), 1, PlanFixture.APPROVER))
                .returns(ReviewRefusal.STALE, ReviewRefusedException::refusal);
        assertRefused(PlanRefusal.NOT_APPROVED, () -> plans.start(draft.planId(), PlanFixture.AUTHOR));
        assertRefused(
                PlanRefusal.CONTENT,
                () -> submit(new CampaignRules(
                        new CampaignAudience(OWNERS, null),
                        List.of(new CampaignArm("a", points, 1)),
                        0,
                        CampaignSchedule.once(MONDAY),
                        CampaignGoal.DEFAULT)));
        assertRefused(
                PlanRefusal.SEGMENT,
                () -> submit(new CampaignRules(
                        new CampaignAudience(null, "no-such-file"),
                        List.of(new CampaignArm("a", a, 1)),
                        0,
                        CampaignSchedule.once(MONDAY),
                        CampaignGoal.DEFAULT)));
        assertRefused(
                PlanRefusal.SCHEDULE,
                () -> submit(rules(CampaignSchedule.once(PushFixture.START.minus(Duration.ofHours(1))))));
    }

    @Test
    void aFileIsAnAudienceWithoutTheOpenidsOfOtherAccounts() {
        push.follow(PushFixture.fans(4));
        AudienceFiles.Kept kept = new AudienceFiles(push.database, push.clock)
                .keep("名单", "\uFEFFfan0\nfan1\n\nfan0\nof-another-account\nno openid\nfan2", "wang");

        assertThat(kept.refused())
                .containsExactly(
                        new AudienceFiles.RefusedLine(4, AudienceFiles.LineRefusal.REPEATED),
                        new AudienceFiles.RefusedLine(5, AudienceFiles.LineRefusal.OF_ANOTHER_ACCOUNT),
                        new AudienceFiles.RefusedLine(6, AudienceFiles.LineRefusal.NO_OPENID));
        started(new CampaignRules(
                new CampaignAudience(null, kept.file().orElseThrow().fileId()),
                List.of(new CampaignArm("a", a, 1)),
                0,
                CampaignSchedule.once(MONDAY),
                CampaignGoal.DEFAULT));
        runAt(MONDAY);

        assertThat(push.deliveries()).containsOnlyKeys("fan0", "fan1", "fan2");
    }

    @Test
    void aPausedPlanSendsNothingAndMakesUpForNothing() {
        push.follow(PushFixture.fans(3));
        String planId = started(rules(CampaignSchedule.recurring(MONDAYS, "Asia/Shanghai", null)));
        plans.pause(planId, "wang");
        runAt(MONDAY.plus(Duration.ofHours(1)));
        assertThat(push.deliveries()).isEmpty();

        CampaignPlanView resumed = plans.resume(planId, "wang");
        assertThat(resumed.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(resumed.nextAt()).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
        assertThat(plans.stop(planId, "wang").nextAt()).isNull();
        assertRefused(PlanRefusal.STATE, () -> plans.resume(planId, "wang"));
    }

    @Test
    void aCampaignIsPausedResumedRescheduledAndStopped() {
        push.follow(PushFixture.fans(3));
        CampaignView campaign = push.start();
        acts.pause(campaign.campaignId());
        push.dispatchAll();
        assertThat(push.deliveries()).isEmpty();
        CampaignView paused = push.load(campaign);
        assertRefused(CampaignRefusal.STATE, () -> acts.pause(campaign.campaignId()));

        Instant later = push.clock.now().plus(Duration.ofDays(2));
        assertRefused(CampaignRefusal.STALE, () -> acts.reschedule(campaign.campaignId(), paused.version() - 1, later));
        assertRefused(
                CampaignRefusal.SEND_AT,
                () -> acts.reschedule(campaign.campaignId(), paused.version(), later.minus(Duration.ofDays(3))));
        acts.reschedule(campaign.campaignId(), paused.version(), later);
        acts.resume(campaign.campaignId());
        push.dispatchAll();
        assertThat(push.deliveries()).isEmpty();
        push.sandbox.advance(Duration.ofDays(2));
        push.dispatchAll();
        assertThat(push.deliveries()).hasSize(3).doesNotContainValue(2L);

        CampaignView second = push.start();
        assertThat(acts.stop(second.campaignId()).touchpoints()).containsEntry(TouchpointState.CANCELLED, 3L);
        push.dispatchAll();
        assertThat(push.load(second).state()).isEqualTo(CampaignState.STOPPED);
        assertThat(push.deliveries()).hasSize(3).doesNotContainValue(2L);
        assertRefused(CampaignRefusal.STATE, () -> acts.resume(second.campaignId()));
    }

    private CampaignRules rules(CampaignSchedule schedule) {
        return new CampaignRules(
                new CampaignAudience(OWNERS, null),
                List.of(new CampaignArm("a", a, 1), new CampaignArm("b", b, 1)),
                20,
                schedule,
                CampaignGoal.DEFAULT);
    }

    private CampaignPlanView submit(CampaignRules rules) {
        CampaignPlanView draft = plans.create("群发", rules, PlanFixture.AUTHOR);
        return plans.submit(draft.planId(), draft.review().revision(), PlanFixture.AUTHOR);
    }

    private String started(CampaignRules rules) {
        CampaignPlanView submitted = submit(rules);
        plans.approve(submitted.planId(), submitted.review().revision(), PlanFixture.APPROVER);
        return plans.start(submitted.planId(), PlanFixture.AUTHOR).planId();
    }

    private void runAt(Instant at) {
        push.sandbox.advance(Duration.between(push.clock.now(), at));
        CampaignPlanner planner = new CampaignPlanner(
                push.database,
                push.clock,
                (segment, batches) -> batches.accept(fans()),
                this::version,
                Duration.ofHours(24));
        planner.planDue();
        next.scheduleAll();
        push.dispatchAll();
        push.finish();
    }

    private List<OpenId> fans() {
        return push.database
                .sql("select openid from fan_state")
                .query((row, number) -> new OpenId(row.getString(1)))
                .list();
    }

    private List<Instant> scheduled() {
        return push.campaigns.list(10).stream()
                .filter(campaign -> campaign.state() == CampaignState.SCHEDULED)
                .map(CampaignView::sendAt)
                .toList();
    }

    private OptionalInt version(SegmentId segment) {
        Integer version = versions.get(segment.value());
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private static void assertRefused(PlanRefusal refusal, Runnable act) {
        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(act::run)
                .returns(refusal, PlanRefusedException::refusal);
    }

    private static void assertRefused(CampaignRefusal refusal, Runnable act) {
        assertThatExceptionOfType(CampaignRefusedException.class)
                .isThrownBy(act::run)
                .returns(refusal, CampaignRefusedException::refusal);
    }
}
