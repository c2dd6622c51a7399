package io.hearth.push.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.push.plan.DryRunReport.QuotaWarning;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuotaTallyTests {

    private final QuotaTally tally = new QuotaTally();

    @Test
    void theFifthMessageOfAMonthIsWarnedAboutOnItsDay() {
        tally.add(days("2026-11-28", "2026-11-01", "2026-11-30", "2026-11-02", "2026-11-03", "2026-11-04"));
        tally.add(days("2026-11-30", "2026-11-27", "2026-11-26", "2026-11-29", "2026-12-01"));

        assertThat(tally.warnings()).containsExactly(new QuotaWarning(LocalDate.of(2026, 11, 28), 1));
        assertThat(tally.months()).isEqualTo(Map.of(YearMonth.of(2026, 11), 1L));
    }

    @Property(tries = 200)
    void everyMonthWithMoreThanFourIsCountedOnce(@ForAll @Size(max = 30) List<@IntRange(max = 120) Integer> offsets) {
        List<LocalDate> messages =
                offsets.stream().map(LocalDate.of(2026, 1, 1)::plusDays).toList();
        QuotaTally ofOne = new QuotaTally();

        ofOne.add(messages);

        Map<YearMonth, Long> crowded =
                messages.stream().collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
        crowded.values().removeIf(count -> count <= 4);
        assertThat(ofOne.months().keySet()).isEqualTo(crowded.keySet());
        assertThat(ofOne.warnings()).hasSameSizeAs(crowded.keySet()).allMatch(warning -> warning.fans() == 1);
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }
}
