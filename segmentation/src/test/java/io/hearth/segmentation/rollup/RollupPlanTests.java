package io.hearth.segmentation.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.segmentation.rollup.RollupPlan.DayRange;
import io.hearth.store.interaction.InteractionDays.Fingerprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RollupPlanTests {

    private static final RollupCatalog NOTHING = RollupCatalog.empty(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate FIRST = LocalDate.parse("2026-06-01");
    private static final Instant NOON = Instant.parse("2026-06-20T04:00:00Z");

    @Test
    void withoutACatalogEveryDayBeforeTodayIsComputed() {
        RollupPlan plan = RollupPlan.of(NOTHING, days(3, 3, 3), FIRST.plusDays(2));
        assertThat(plan.recomputed()).containsOnlyKeys(FIRST, FIRST.plusDays(1));
        assertThat(plan.interactions()).isEqualTo(6);
    }

    @Test
    void onlyDaysThatDifferAreComputedAgain() {
        LocalDate today = FIRST.plusDays(4);
        RollupCatalog kept = applied(NOTHING, days(3, 3, 3), today, "one");
        RollupPlan plan = RollupPlan.of(kept, days(3, 4, 3, 1), today);
        assertThat(plan.recomputed()).containsOnlyKeys(FIRST.plusDays(1), FIRST.plusDays(3));
        assertThat(plan.needed()).hasSize(4);
    }

    @Test
    void aDayOfTheSameSizeWithALaterArrivalIsComputedAgain() {
        LocalDate today = FIRST.plusDays(1);
        RollupCatalog kept = applied(NOTHING, days(3), today, "one");
        SortedMap<LocalDate, Fingerprint> replaced = days();
        replaced.put(FIRST, new Fingerprint(3, NOON.plusMillis(1)));
        assertThat(RollupPlan.of(kept, replaced, today).recomputed()).containsOnlyKeys(FIRST);
    }

    @Test
    void aRunAboutThePastKeepsWhatIsKnownOfLaterDays() {
        RollupCatalog kept = applied(NOTHING, days(3, 3, 3), FIRST.plusDays(3), "one");
        RollupCatalog after = applied(kept, days(4, 3, 4), FIRST.plusDays(1), "two");
        assertThat(after.days().get(FIRST).runId()).isEqualTo("two");
        assertThat(RollupPlan.of(after, days(4, 3, 4), FIRST.plusDays(3)).recomputed())
                .containsOnlyKeys(FIRST.plusDays(2));
    }

    @Test
    void aDayThatWasErasedLeavesTheCatalog() {
        RollupCatalog kept = applied(NOTHING, days(3, 3), FIRST.plusDays(2), "one");
        SortedMap<LocalDate, Fingerprint> left = days(3);
        assertThat(applied(kept, left, FIRST.plusDays(2), "two").days()).containsOnlyKeys(FIRST);
    }

    @Test
    void neighbouringDaysAreReadAsOneStretch() {
        SortedMap<LocalDate, Fingerprint> present = days(1, 1, 0, 1);
        present.remove(FIRST.plusDays(2));
        assertThat(RollupPlan.of(NOTHING, present, FIRST.plusDays(9)).ranges())
                .containsExactly(
                        new DayRange(FIRST, FIRST.plusDays(1)), new DayRange(FIRST.plusDays(3), FIRST.plusDays(3)));
    }

    private static RollupCatalog applied(
            RollupCatalog kept, SortedMap<LocalDate, Fingerprint> present, LocalDate today, String runId) {
        return RollupPlan.of(kept, present, today).applied(kept, present, runId);
    }

    private static SortedMap<LocalDate, Fingerprint> days(long... counts) {
        SortedMap<LocalDate, Fingerprint> days = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            days.put(FIRST.plusDays(i), new Fingerprint(counts[i], NOON));
        }
        return days;
    }
}
