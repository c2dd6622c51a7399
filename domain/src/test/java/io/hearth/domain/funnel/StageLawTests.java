package io.hearth.domain.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.Acts;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.rollup.RollupBuilder;
import io.hearth.domain.rollup.RollupBuilder.Act;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Acts.class)
@Domain(DomainContext.Global.class)
class StageLawTests {

    private static final StageEvaluator EVALUATOR = new StageEvaluator(StageRules.DEFAULT, HumanTime.SHANGHAI);

    @Property
    void theOrderOfInputDoesNotMatter(@ForAll List<Act> acts, @ForAll long seed) {
        List<DayRollup> rollups = RollupBuilder.of(acts);
        List<DayRollup> shuffled = new ArrayList<>(rollups);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(EVALUATOR.evaluate(shuffled, Acts.END)).isEqualTo(EVALUATOR.evaluate(rollups, Acts.END));
    }

    @Property
    void reachedStagesAreABeginningOfTheFunnelInOrderOfTime(@ForAll List<Act> acts) {
        List<Instant> instants = place(acts, Acts.END).reached().values().stream()
                .map(ReachedStage::at)
                .toList();
        assertThat(instants).isNotEmpty().isSorted();
    }

    @Property
    void onlyACancellationLowersTheStage(@ForAll List<Act> acts, @ForAll Act added) {
        if (added.type() == InteractionType.CANCELLATION) {
            return;
        }
        List<Act> more = new ArrayList<>(acts);
        more.add(added);
        assertThat(place(more, Acts.END).stage())
                .isGreaterThanOrEqualTo(place(acts, Acts.END).stage());
    }

    @Property
    void nothingChangesBeforeTheNextChangeAndSomethingDoesThen(
            @ForAll List<Act> acts, @ForAll @LongRange(min = 0, max = 999) long permille) {
        StagePlacement now = place(acts, Acts.END);
        Instant change = now.nextChangeAt();
        if (change == null) {
            assertThat(stageAndFlags(place(acts, Acts.END.plus(Duration.ofDays(3_650)))))
                    .isEqualTo(stageAndFlags(now));
            return;
        }
        long wait = Duration.between(Acts.END, change).toMillis();
        assertThat(wait).isPositive();
        Instant before = Acts.END.plusMillis(wait * permille / 1_000);
        assertThat(stageAndFlags(place(acts, before))).isEqualTo(stageAndFlags(now));
        assertThat(stageAndFlags(place(acts, change.minusMillis(1)))).isEqualTo(stageAndFlags(now));
        assertThat(stageAndFlags(place(acts, change))).isNotEqualTo(stageAndFlags(now));
    }

    private static StagePlacement place(List<Act> acts, Instant asOf) {
        return EVALUATOR.evaluate(RollupBuilder.of(acts), asOf).orElseThrow();
    }

    private static List<Object> stageAndFlags(StagePlacement placement) {
        return List.of(placement.stage(), placement.dormant(), placement.promoter(), placement.reached());
    }
}
