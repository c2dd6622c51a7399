package io.hearth.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.feature.ContactScores;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.StageEvaluator;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.Acts;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.rollup.RollupBuilder;
import io.hearth.domain.rollup.RollupBuilder.Act;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Acts.class)
@Domain(DomainContext.Global.class)
class SegmentLawTests {

    private static final LocalDate TODAY = HumanTime.SHANGHAI.dayOf(Acts.END);

    /** With stage and flags computed anew for the later instant, as a run would. */
    @Property
    void everyRuleAnswersTheSameUntilItsNextChange(
            @ForAll List<Act> acts, @ForAll("rules") SegmentRule rule, @ForAll @IntRange(max = 9_000) int laterHours) {
        ContactFacts facts = facts(acts, Acts.END);
        Instant change = rule.nextChangeAt(facts, Acts.END, HumanTime.SHANGHAI).orElse(Instant.MAX);
        Instant then = Acts.END.plus(Duration.ofHours(laterHours));
        assertThat(change).isAfter(Acts.END);
        if (then.isBefore(change)) {
            assertThat(rule.matches(facts(acts, then), HumanTime.SHANGHAI.dayOf(then)))
                    .isEqualTo(rule.matches(facts, TODAY));
        }
    }

    /** So that nobody is looked at again for nothing. */
    @Property
    void aSingleConditionReallyChangesOnTheDayItNames(@ForAll List<Act> acts, @ForAll("timed") SegmentRule rule) {
        ContactFacts facts = facts(acts, Acts.END);
        rule.nextChange(facts, TODAY)
                .ifPresent(day -> assertThat(rule.matches(facts, day)).isNotEqualTo(rule.matches(facts, TODAY)));
    }

    @Provide
    Arbitrary<SegmentRule> rules() {
        return rules(3);
    }

    @Provide
    Arbitrary<SegmentRule> timed() {
        Arbitrary<SegmentRule> behaviours = Combinators.combine(
                        Arbitraries.of(InteractionType.values())
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(32),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.of(true, false))
                .as((types, atLeast, more, days, upwards) -> new Behaviour(
                        types,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        more == 0 && !upwards ? 0 : atLeast,
                        upwards ? Behaviour.NO_MOST : atLeast + more,
                        new BehaviourDays.Within(days)));
        return Arbitraries.oneOf(
                behaviours,
                ranges(20).map(range -> new MonthsSinceFirstContact(range[0], range[1])),
                ranges(400).map(range -> new DaysSinceLastInteraction(range[0], range[1])),
                ranges(400).map(range -> new DaysInStage(range[0], range[1])),
                Arbitraries.oneOf(ranges(3), ranges(60), Arbitraries.just(new int[] {2, EngagementScore.MAX}))
                        .map(range -> new EngagementScore(range[0], range[1])));
    }

    private Arbitrary<SegmentRule> flags() {
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(ContactCondition.DormantIs::new),
                Arbitraries.of(true, false).map(ContactCondition.FollowingIs::new),
                Arbitraries.of(FunnelStage.values()).map(stage -> new ContactCondition.StageIn(Set.of(stage))));
    }

    private Arbitrary<SegmentRule> rules(int depth) {
        Arbitrary<SegmentRule> leaves = Arbitraries.oneOf(timed(), timed(), flags());
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<SegmentRule> groups = Combinators.combine(
                        Arbitraries.of(GroupRule.Kind.values()),
                        rules(depth - 1).list().ofMinSize(1).ofMaxSize(3))
                .as(GroupRule::new);
        return Arbitraries.oneOf(leaves, groups);
    }

    private static Arbitrary<int[]> ranges(int most) {
        return Arbitraries.integers()
                .between(0, most)
                .array(int[].class)
                .ofSize(2)
                .map(range -> new int[] {Math.min(range[0], range[1]), Math.max(range[0], range[1])});
    }

    private static ContactFacts facts(List<Act> acts, Instant at) {
        List<DayRollup> past =
                RollupBuilder.of(acts).stream().sorted(DayRollup.CHRONOLOGICAL).toList();
        var placement = new StageEvaluator(StageRules.DEFAULT, HumanTime.SHANGHAI)
                .evaluate(past, at)
                .orElseThrow();
        return new ContactFacts(
                List.of(Subject.parse("fan:o1")),
                placement,
                past.get(0).channel(),
                past.get(0).day(),
                past,
                HumanTime.SHANGHAI,
                ContactFeatures.of(past, HourCounts.NONE),
                ContactScores.NONE,
                Traits.NONE);
    }
}
