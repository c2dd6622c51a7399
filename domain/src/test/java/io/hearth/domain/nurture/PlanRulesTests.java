package io.hearth.domain.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanRulesTests {

    private static final Instant ANCHOR = Instant.parse("2026-03-01T04:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-20T04:00:00Z");
    private static final SegmentId VILLAS = new SegmentId("villas");
    private static final SegmentId COMPLAINTS = new SegmentId("complaints");
    private static final ExitRule EXIT = new ExitRule(FunnelStage.PURCHASE, true, COMPLAINTS);

    @Test
    void whoeverIsInTheAudienceAndHasTheAnchorEntersOnce() {
        PlanRules rules = rules(EntryRule.FOLLOWERS, Reentry.NEVER);
        assertThat(rules.enters(fan(), null, NOW)).isTrue();
        assertThat(rules.enters(fan(), lastRun(ANCHOR, NOW.minusSeconds(1)), NOW))
                .isFalse();
        assertThat(rules.enters(with(Set.of()), null, NOW)).isFalse();
        assertThat(rules.enters(with(FunnelStage.PURCHASE), null, NOW)).isFalse();
        assertThat(rules.enters(with(false, false), null, NOW)).isFalse();
        assertThat(rules.enters(withoutAnchor(), null, NOW)).isFalse();
    }

    @Test
    void anAnchorThatIsTooOldKeepsAFanOut() {
        assertThat(rules(new EntryRule(18, true), Reentry.NEVER).enters(fan(), null, NOW))
                .isFalse();
        assertThat(rules(new EntryRule(19, true), Reentry.NEVER).enters(fan(), null, NOW))
                .isTrue();
    }

    @Test
    void aPlanOfCallsMayTakeWhoeverDoesNotFollow() {
        PlanRules calls = rules(new EntryRule(null, false), Reentry.NEVER);
        assertThat(calls.enters(with(false, false), null, NOW)).isTrue();
        assertThat(calls.exit(with(false, false))).isEmpty();
    }

    @Test
    void aRunEndsForTheFirstReasonThatHolds() {
        PlanRules rules = rules(EntryRule.FOLLOWERS, Reentry.NEVER);
        assertThat(rules.exit(fan())).isEmpty();
        assertThat(rules.exit(with(true, true))).contains(ExitReason.OPTED_OUT);
        assertThat(rules.exit(with(false, false))).contains(ExitReason.NOT_FOLLOWING);
        assertThat(rules.exit(with(FunnelStage.USE))).contains(ExitReason.GOAL_MET);
        assertThat(rules.exit(with(Set.of(VILLAS, COMPLAINTS)))).contains(ExitReason.EXIT_SEGMENT);
        assertThat(rules.exit(with(Set.of()))).contains(ExitReason.LEFT_AUDIENCE);
    }

    @Test
    void reentryWaitsForANewAnchorOrForItsDays() {
        PlanRules again = rules(EntryRule.FOLLOWERS, Reentry.ON_NEW_ANCHOR);
        assertThat(again.enters(fan(), lastRun(ANCHOR, NOW), NOW)).isFalse();
        assertThat(again.enters(fan(), lastRun(ANCHOR.minusSeconds(1), NOW), NOW))
                .isTrue();
        assertThat(again.enters(fan(), new PlanRules.LastRun(ANCHOR.minusSeconds(1), true, null), NOW))
                .isFalse();

        PlanRules later = rules(EntryRule.FOLLOWERS, Reentry.afterDays(10));
        assertThat(later.enters(fan(), lastRun(ANCHOR, NOW.minus(Duration.ofDays(9))), NOW))
                .isFalse();
        assertThat(later.enters(fan(), lastRun(ANCHOR, NOW.minus(Duration.ofDays(10))), NOW))
                .isTrue();
    }

    @Test
    void aDateIsEverybodysAnchor() {
        NurturePlan plan = new NurturePlan(
                Anchor.DATE,
                LocalDate.of(2026, 5, 1),
                null,
                EntryRule.FOLLOWERS,
                ExitRule.NONE,
                Reentry.NEVER,
                QuietHours.DEFAULT,
                List.of(step("a", 0)));
        assertThat(new PlanRules(plan, HumanTime.SHANGHAI).anchorOf(withoutAnchor()))
                .contains(Instant.parse("2026-04-30T16:00:00Z"));
    }

    @Test
    void stepsThatWerePastBeforeAFanCameAreNotMadeUpFor() {
        NurturePlan plan = plan(EntryRule.FOLLOWERS, Reentry.NEVER, List.of(step("a", 0), step("b", 1), step("c", 2)));
        PlanCalendar calendar = new PlanCalendar(
                plan, new StepCalendar(HumanTime.SHANGHAI, QuietHours.DEFAULT, PublicHolidays.NONE), 20);

        assertThat(calendar.dueFrom(Instant.parse("2026-04-02T12:00:00Z"), ANCHOR, 20))
                .extracting(due -> due.step().key())
                .containsExactly("b", "c");
        assertThat(calendar.dueFrom(Instant.parse("2026-04-02T12:00:01Z"), ANCHOR, 20))
                .extracting(due -> due.step().key())
                .containsExactly("c");
        assertThat(calendar.hourOf(fan())).isEqualTo(20);
    }

    @Test
    void plansThatCouldNotWorkAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(EntryRule.FOLLOWERS, Reentry.NEVER, List.of()))
                .withMessageContaining("0 steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(EntryRule.FOLLOWERS, Reentry.NEVER, List.of(step("a", 0), step("a", 1))))
                .withMessageContaining("key a");
        assertThatIllegalArgumentException().isThrownBy(() -> Reentry.afterDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> step("A b", 0));
    }

    private static PlanStep step(String key, int months) {
        return new PlanStep(key, "content", StepTiming.after(StepOffset.ofMonths(months), Duration.ofDays(1)));
    }

    private static PlanRules rules(EntryRule entry, Reentry reentry) {
        return new PlanRules(plan(entry, reentry, List.of(step("a", 1))), HumanTime.SHANGHAI);
    }

    private static NurturePlan plan(EntryRule entry, Reentry reentry, List<PlanStep> steps) {
        return new NurturePlan(Anchor.FIRST_CONTACT, null, VILLAS, entry, EXIT, reentry, QuietHours.DEFAULT, steps);
    }

    private static PlanRules.LastRun lastRun(Instant anchor, Instant endedAt) {
        return new PlanRules.LastRun(anchor, false, endedAt);
    }

    private static Candidate fan() {
        return with(true, false);
    }

    private static Candidate with(boolean following, boolean optedOut) {
        return candidate(FunnelStage.CONSIDERATION, Set.of(VILLAS), anchors(), following, optedOut);
    }

    private static Candidate with(FunnelStage stage) {
        return candidate(stage, Set.of(VILLAS), anchors(), true, false);
    }

    private static Candidate with(Set<SegmentId> segments) {
        return candidate(FunnelStage.CONSIDERATION, segments, anchors(), true, false);
    }

    private static Candidate withoutAnchor() {
        return candidate(FunnelStage.CONSIDERATION, Set.of(VILLAS), Map.of(), true, false);
    }

    private static Map<Anchor, Instant> anchors() {
        return Map.of(Anchor.FIRST_CONTACT, ANCHOR);
    }

    private static Candidate candidate(
            FunnelStage stage,
            Set<SegmentId> segments,
            Map<Anchor, Instant> anchors,
            boolean following,
            boolean optedOut) {
        return new Candidate(new OpenId("fan"), stage, segments, anchors, null, following, optedOut);
    }
}
