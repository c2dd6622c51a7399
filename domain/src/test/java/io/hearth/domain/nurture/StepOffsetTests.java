package io.hearth.domain.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepOffsetTests {

    @ParameterizedTest
    @CsvSource({
        "2023-01-29, 1, 2023-02-28",
        "2023-01-31, 1, 2023-02-28",
        "2024-01-31, 1, 2024-02-29",
        "2023-01-31, 2, 2023-03-31",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2023-08-31, 6, 2024-02-29",
        "2023-12-31, 2, 2024-02-29"
    })
    void theLastDayStandsInForOneThatTheMonthDoesNotHave(LocalDate anchor, int months, LocalDate due) {
        assertThat(StepOffset.ofMonths(months).from(anchor)).isEqualTo(due);
    }

    @Test
    void agreesWithJavaAndPostgresAndNotWithWhatOverflowsIntoTheNextMonth() throws IOException {
        Path table = Path.of(
                System.getenv().getOrDefault("HEARTH_SHARED_DATA", "../../shared/data"),
                "schedule",
                "month_arith_conventions.tsv");
        assumeThat(table).as("the shared data").exists();
        List<String[]> rows = Files.readAllLines(table).stream()
                // The names of the columns.
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(row -> row[0].equals("java.time") || row[0].equals("postgresql"))
                .toList();

        assertThat(rows).hasSize(18).allSatisfy(row -> {
            LocalDate base = LocalDate.parse(row[1]);
            assertThat(StepOffset.ofMonths(1).from(base)).isEqualTo(row[2]);
            assertThat(StepOffset.ofMonths(2).from(base)).isEqualTo(row[3]);
            assertThat(StepOffset.ofMonths(12).from(base)).isEqualTo(row[4]);
            assertThat(StepOffset.ofMonths(1).from(StepOffset.ofMonths(1).from(base)))
                    .isEqualTo(row[6]);
        });
    }

    @Property
    void keepsTheAnchorsDayOfTheMonthWheneverTheMonthHasIt(
            @ForAll @IntRange(min = 0, max = 30_000) int day,
            @ForAll @IntRange(max = StepOffset.MAX_MONTHS) int months) {
        LocalDate anchor = LocalDate.of(1970, 1, 1).plusDays(day);
        LocalDate due = StepOffset.ofMonths(months).from(anchor);

        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(anchor.getDayOfMonth(), due.lengthOfMonth()));
        assertThat(due.withDayOfMonth(1)).isEqualTo(anchor.withDayOfMonth(1).plusMonths(months));
    }

    @Property
    void laterStepsAreNeverDueBeforeEarlierOnes(
            @ForAll @IntRange(min = 0, max = 30_000) int day,
            @ForAll @IntRange(max = StepOffset.MAX_MONTHS - 1) int months,
            @ForAll @IntRange(max = 60) int days) {
        LocalDate anchor = LocalDate.of(1970, 1, 1).plusDays(day);

        assertThat(new StepOffset(months + 1, days).from(anchor)).isAfter(new StepOffset(months, days).from(anchor));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "1000, 0", "0, -1", "0, 4000"})
    void offsetsThatNobodyMeansAreRefused(int months, int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepOffset(months, days))
                .withMessageContaining("is not from 0 to");
    }
}
