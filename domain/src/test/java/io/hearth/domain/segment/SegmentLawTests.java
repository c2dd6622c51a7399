package io.hearth.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.funnel.StageEvaluator;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.Acts;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.rollup.RollupBuilder;
import io.hearth.domain.rollup.RollupBuilder.Act;
import io.hearth.domain.time.HumanTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Acts.class)
@Domain(DomainContext.Global.class)
class SegmentLawTests {

    private static final LocalDate TODAY = HumanTime.SHANGHAI.dayOf(Acts.END);

    @Property
    void aWindowedBehaviourAnswersTheSameUntilItsNextChange(
            @ForAll List<Act> acts,
            @ForAll @IntRange(min = 1, max = 5) int atLeast,
            @ForAll @IntRange(min = 1, max = 200) int days,
            @ForAll @IntRange(min = 0, max = 400) int later) {
        SegmentRule rule = new Behaviour(
                Set.of(InteractionType.values()), Set.of(), Set.of(), atLeast, new BehaviourDays.Within(days));
        holdsUntilNextChange(rule, acts, later);
    }

    @Property
    void monthsAnswerTheSameUntilTheirNextChange(
            @ForAll List<Act> acts,
            @ForAll @IntRange(min = 0, max = 12) int from,
            @ForAll @IntRange(min = 0, max = 12) int length,
            @ForAll @IntRange(min = 0, max = 400) int later) {
        holdsUntilNextChange(new MonthsSinceFirstContact(from, from + length), acts, later);
    }

    private static void holdsUntilNextChange(SegmentRule rule, List<Act> acts, int later) {
        ContactFacts facts = facts(acts);
        boolean now = rule.matches(facts, TODAY);
        LocalDate change = rule.nextChange(facts, TODAY).orElse(LocalDate.MAX);
        LocalDate then = TODAY.plusDays(later);
        assertThat(change).isAfter(TODAY);
        if (then.isBefore(change)) {
            assertThat(rule.matches(facts, then)).isEqualTo(now);
        } else {
            assertThat(rule.matches(facts, change)).isNotEqualTo(now);
        }
    }

    private static ContactFacts facts(List<Act> acts) {
        List<DayRollup> past =
                RollupBuilder.of(acts).stream().sorted(DayRollup.CHRONOLOGICAL).toList();
        var placement = new StageEvaluator(StageRules.DEFAULT, HumanTime.SHANGHAI)
                .evaluate(past, Acts.END)
                .orElseThrow();
        return new ContactFacts(placement, past.get(0).channel(), past.get(0).day(), past);
    }
}
