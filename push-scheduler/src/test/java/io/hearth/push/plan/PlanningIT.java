package io.hearth.push.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.nurture.Anchor;
import io.hearth.domain.nurture.EntryRule;
import io.hearth.domain.nurture.ExitRule;
import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.nurture.QuietHours;
import io.hearth.domain.nurture.Reentry;
import io.hearth.domain.nurture.SendWindow;
import io.hearth.domain.nurture.StepOffset;
import io.hearth.domain.nurture.StepTiming;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.content.Variant;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.dispatch.KillSwitch;
import io.hearth.push.dispatch.Overdue;
import io.hearth.push.ledger.CallTasks;
import io.hearth.push.plan.PlanDifference.StepChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanningIT {

    /** 20:00 in Shanghai, a month after the start. */
    private static final Instant FIRST_STEP = Instant.parse("2026-12-22T12:00:00Z");

    private static final Instant SECOND_STEP = Instant.parse("2027-01-22T12:00:00Z");

    private final PlanFixture house = new PlanFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoeverIsNewIsPlannedAndNobodyTwice() {
        house.fans(PushFixture.fans(3), PushFixture.START);
        house.started(plan(null, marketing(), 1, 2));

        assertThat(house.plan()).isEqualTo(new PlanningReport(3, 6, 0, 0));
        assertThat(house.plan()).isEqualTo(PlanningReport.NOTHING);
        assertThat(house.planner().planChanges()).isEqualTo(PlanningReport.NOTHING);

        house.fans(PushFixture.fans(4), PushFixture.START);
        assertThat(house.plan()).isEqualTo(new PlanningReport(1, 2, 0, 0));
        assertThat(house.states()).containsExactly(Map.entry("PENDING", 8L));
    }

    @Test
    void everybodyGetsTheStepOnceInTheirBestHourAndWithTheirVariant() {
        house.fans(PushFixture.fans(6), PushFixture.START);
        List.of("fan0", "fan1")
                .forEach(fan -> house.know(new OpenId(fan), FunnelStage.AWARENESS, PushFixture.START, 10));
        List.of("fan2", "fan3")
                .forEach(fan -> house.know(new OpenId(fan), FunnelStage.CONSIDERATION, PushFixture.START, 10));
        Content content = new Content(
                ContentClass.MARKETING,
                new ContentBody.Text("认识我们"),
                List.of(new Variant(FunnelStage.CONSIDERATION, null, new ContentBody.Text("看房专车"))));
        house.started(plan(null, house.approved("介绍", content), 1));
        house.plan();

        house.tickAt(FIRST_STEP.minus(Duration.ofHours(10)).minusSeconds(1));
        assertThat(house.push.sandbox.massJobs()).isEmpty();
        house.tickAt(FIRST_STEP.minus(Duration.ofHours(10)));
        assertThat(house.push.sandbox.massJobs()).hasSize(2);
        house.tickAt(FIRST_STEP);

        assertThat(house.push.sandbox.massJobs()).hasSize(3);
        assertThat(house.states()).containsExactly(Map.entry("SENT", 6L));
        assertThat(house.push.deliveries()).hasSize(6).doesNotContainValue(2L);
        assertThat(house.push.outbox()).hasSize(6).allSatisfy(interaction -> assertThat(interaction.attributes())
                .containsKeys("plan_id", "step", "client_msg_id"));
    }

    @Test
    void whoeverBuysLeavesAndWhatWasPlannedIsCancelled() {
        house.fans(PushFixture.fans(3), PushFixture.START);
        house.started(plan(FunnelStage.PURCHASE, marketing(), 1, 2));
        house.plan();
        house.know(new OpenId("fan0"), FunnelStage.PURCHASE, PushFixture.START, null);

        assertThat(house.plan()).isEqualTo(new PlanningReport(0, 0, 1, 0));
        house.tickAt(FIRST_STEP);

        assertThat(house.states())
                .containsOnly(Map.entry("CANCELLED GOAL_MET", 2L), Map.entry("PENDING", 2L), Map.entry("SENT", 2L));
        assertThat(house.push.deliveries()).containsOnlyKeys("fan1", "fan2");
    }

    @Test
    void whoeverLeavesOrRefusesAfterPlanningGetsNothing() {
        house.fans(PushFixture.fans(4), PushFixture.START);
        house.started(plan(null, marketing(), 1));
        house.plan();
        house.push.knowAsFollowing(List.of(new OpenId("fan0")), false);
        house.push.optOut(new OpenId("fan1"));

        house.tickAt(FIRST_STEP);

        assertThat(house.states())
                .containsOnly(
                        Map.entry("SENT", 2L),
                        Map.entry("SKIPPED NOT_FOLLOWING", 1L),
                        Map.entry("SKIPPED OPTED_OUT", 1L));
        assertThat(house.push.deliveries()).containsOnlyKeys("fan2", "fan3");
    }

    @Test
    void aContentThatIsRetiredAfterPlanningLeavesEverybodyOutWithTheReason() {
        house.fans(PushFixture.fans(2), PushFixture.START);
        String content = marketing();
        house.started(plan(null, content, 1));
        house.plan();
        house.contents.retire(content, house.contents.load(content).review().revision(), PlanFixture.AUTHOR);

        house.tickAt(FIRST_STEP);

        assertThat(house.states()).containsOnly(Map.entry("SKIPPED CONTENT_RETIRED", 2L));
        assertThat(house.push.sandbox.calls(PushFixture.SEND)).isZero();
    }

    @Test
    void aSingleFanWaitsForCompanyAndIsLeftOutWhenNobodyComes() {
        house.fans(PushFixture.fans(1), PushFixture.START);
        house.started(plan(null, marketing(), 1));
        house.plan();

        house.tickAt(FIRST_STEP);
        assertThat(house.states()).containsOnly(Map.entry("PENDING", 1L));
        house.tickUntil(FIRST_STEP.plus(Duration.ofDays(9)));

        assertThat(house.states()).containsOnly(Map.entry("SKIPPED ALONE", 1L));
        assertThat(house.push.sandbox.calls(PushFixture.SEND)).isZero();
    }

    @Test
    void whatWasHeldUpOverNightWaitsForTheMorningAndWhatIsTooLateIsLeftOut() {
        house.fans(PushFixture.fans(2), PushFixture.START);
        house.started(plan(null, marketing(), 1, 2));
        house.plan();

        house.tickAt(FIRST_STEP.plus(Duration.ofHours(8)));
        assertThat(house.push.sandbox.calls(PushFixture.SEND))
                .as("4 in the morning")
                .isZero();
        house.tickAt(FIRST_STEP.plus(Duration.ofHours(13)));
        assertThat(house.push.sandbox.calls(PushFixture.SEND)).isEqualTo(1);

        house.tickAt(SECOND_STEP.plus(Duration.ofDays(8)));
        assertThat(house.states()).containsOnly(Map.entry("SENT", 2L), Map.entry("SKIPPED LATE", 2L));
    }

    @Test
    void whoeverConsidersIsCalledByAConsultantWhenNoWayIsOpen() {
        house.fans(PushFixture.fans(1), PushFixture.START);
        house.know(new OpenId("fan0"), FunnelStage.CONSIDERATION, PushFixture.START, null);
        house.started(plan(null, marketing(), 1));
        house.plan();

        house.tickUntil(FIRST_STEP.plus(Duration.ofDays(8)));

        assertThat(house.states()).containsExactly(Map.entry("SENT", 1L));
        assertThat(house.push.sandbox.massJobs()).isEmpty();
        assertThat(new CallTasks(house.push.database, house.push.clock).open(10))
                .singleElement()
                .satisfies(task -> assertThat(task.script()).contains("没有同内容的其他收件人", "本月优惠"));
    }

    @Test
    void whatTheTickMissedForDaysStillGoesOutWithinTheStepsLateness() {
        house.fans(PushFixture.fans(3), PushFixture.START);
        house.started(plan(null, marketing(), 1));
        house.plan();

        house.tickAt(FIRST_STEP.plus(Duration.ofDays(3)));

        assertThat(house.states()).containsExactly(Map.entry("SENT", 3L));
    }

    @Test
    void hoursAreMergedWhenTheDaysCallsRunShort() {
        List<OpenId> fans = PushFixture.fans(8);
        house.fans(fans, PushFixture.START);
        for (int fan = 0; fan < fans.size(); fan++) {
            house.know(fans.get(fan), FunnelStage.AWARENESS, PushFixture.START, 10 + fan / 2 * 3);
        }
        house.started(plan(null, marketing(), 1));
        house.plan();
        DispatchSettings twoCalls = DispatchSettings.DEFAULT.withCallsPerDay(2);
        house.push.sandbox.advance(Duration.between(house.push.clock.now(), FIRST_STEP.minus(Duration.ofHours(19))));

        house.dueSteps(twoCalls).gatherOnce();
        house.tickUntil(FIRST_STEP);

        assertThat(house.states()).containsExactly(Map.entry("SENT", 8L));
        assertThat(house.push.sandbox.massJobs()).hasSize(2);
        assertThat(house.push.deliveries()).hasSize(8).doesNotContainValue(2L);
    }

    @Test
    void aPausedPlanWaitsAStoppedOneEndsAndTheKillSwitchHoldsAll() {
        house.fans(PushFixture.fans(2), PushFixture.START);
        String planId = house.started(plan(null, marketing(), 1, 2));
        house.plan();
        house.plans.pause(planId, "wang");
        house.tickAt(FIRST_STEP);
        assertThat(house.states()).containsOnly(Map.entry("PENDING", 4L));

        house.plans.resume(planId, "wang");
        house.killSwitch.pull("wrong price", "wang");
        house.tick();
        assertThat(house.states()).containsOnly(Map.entry("PENDING", 4L));
        assertThat(house.killSwitch.release("wang", Overdue.SEND, KillSwitch.version(house.killSwitch.find())))
                .isTrue();
        house.tick();
        assertThat(house.states()).containsOnly(Map.entry("PENDING", 2L), Map.entry("SENT", 2L));

        house.plans.stop(planId, "wang");
        house.tickAt(SECOND_STEP);
        assertThat(house.states()).containsOnly(Map.entry("CANCELLED PLAN_STOPPED", 2L), Map.entry("SENT", 2L));
    }

    @Test
    void aChangedPlanKeepsWhatWasSentAndShowsBeforeWhatItMoves() {
        house.fans(PushFixture.fans(2), PushFixture.START);
        String content = marketing();
        String planId = house.started(plan(null, content, 1, 2, 3));
        house.plan();
        house.tickAt(FIRST_STEP);

        // Step 2 moves by a day, step 3 goes, step 6 is new.
        List<PlanStep> steps = new ArrayList<>(plan(null, content, 1, 6).steps());
        steps.add(step("month-2", content, new StepOffset(2, 1)));
        PlanView edited = house.plans.edit(
                planId, house.plans.load(planId).review().revision(), "计划", plan(null, steps), PlanFixture.AUTHOR);
        PlanView submitted = house.plans.submit(planId, edited.review().revision(), PlanFixture.AUTHOR);
        PlanDifference difference =
                new PlanPreviews(house.push.database, house.push.clock, house.settings).difference(planId);
        assertThat(difference.runs()).isEqualTo(2);
        assertThat(difference.steps())
                .containsOnly(
                        Map.entry("month-1", new StepChange(0, 0, 0, 2)),
                        Map.entry("month-2", new StepChange(0, 2, 0, 0)),
                        Map.entry("month-3", new StepChange(0, 0, 2, 0)),
                        Map.entry("month-6", new StepChange(2, 0, 0, 0)));
        assertThat(house.states("month-3")).containsOnly(Map.entry("PENDING", 2L));

        house.plans.approve(planId, submitted.review().revision(), PlanFixture.APPROVER);
        house.planner().planChanges();

        assertThat(house.states("month-1")).containsOnly(Map.entry("SENT", 2L));
        assertThat(house.states("month-3")).containsOnly(Map.entry("CANCELLED PLAN_CHANGED", 2L));
        assertThat(house.states("month-6")).containsOnly(Map.entry("PENDING", 2L));
        house.tickAt(SECOND_STEP);
        assertThat(house.states("month-2")).containsOnly(Map.entry("PENDING", 2L));
        house.tickAt(SECOND_STEP.plus(Duration.ofDays(1)));
        assertThat(house.states("month-2")).containsOnly(Map.entry("SENT", 2L));
    }

    @Test
    void aMovedAnchorMovesWhatIsPending() {
        house.fans(PushFixture.fans(2), PushFixture.START);
        house.started(plan(null, marketing(), 1));
        house.plan();
        PushFixture.fans(2)
                .forEach(fan ->
                        house.know(fan, FunnelStage.AWARENESS, PushFixture.START.minus(Duration.ofDays(10)), null));

        assertThat(house.plan()).isEqualTo(new PlanningReport(0, 0, 0, 2));
        house.tickAt(FIRST_STEP.minus(Duration.ofDays(10)));

        assertThat(house.states()).containsOnly(Map.entry("SENT", 2L));
    }

    @Test
    void aChangedAudienceRuleLetsNobodyInUntilThePlanIsApprovedAgain() {
        SegmentId villas = new SegmentId("villas");
        house.segmentVersions.put(villas, 1);
        NurturePlan plan = new NurturePlan(
                Anchor.FIRST_CONTACT,
                null,
                villas,
                EntryRule.FOLLOWERS,
                ExitRule.NONE,
                Reentry.NEVER,
                QuietHours.DEFAULT,
                List.of(step("month-1", marketing(), StepOffset.ofMonths(1))));
        String planId = house.started(plan);
        RunningPlan running = new RunningPlans(house.push.database, house.push.clock)
                .find(planId)
                .orElseThrow();
        assertThat(house.plans.audienceIsAsApproved(running)).isTrue();

        house.segmentVersions.put(villas, 2);
        assertThat(house.plans.audienceIsAsApproved(running)).isFalse();
        house.segmentVersions.remove(villas);
        assertThat(house.plans.audienceIsAsApproved(running)).isFalse();
    }

    private String marketing() {
        return house.approved("优惠", Content.of(ContentClass.MARKETING, new ContentBody.Text("本月优惠")));
    }

    private static NurturePlan plan(@Nullable FunnelStage goal, String content, int... months) {
        List<PlanStep> steps = new ArrayList<>();
        for (int month : months) {
            steps.add(step("month-" + month, content, StepOffset.ofMonths(month)));
        }
        return plan(goal, steps);
    }

    private static NurturePlan plan(@Nullable FunnelStage goal, List<PlanStep> steps) {
        return new NurturePlan(
                Anchor.FIRST_CONTACT,
                null,
                null,
                EntryRule.FOLLOWERS,
                goal == null ? ExitRule.NONE : ExitRule.at(goal),
                Reentry.NEVER,
                QuietHours.DEFAULT,
                steps);
    }

    private static PlanStep step(String key, String content, StepOffset offset) {
        return new PlanStep(
                key, content, new StepTiming(offset, false, SendWindow.ALL_DAY, true, false, Duration.ofDays(7)));
    }
}
