package io.hearth.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class HumanTimeTests {

    @Test
    void theDayTurnsAtMidnightInShanghaiNotInGreenwich() {
        assertThat(HumanTime.SHANGHAI.dayOf(Instant.parse("2026-01-31T15:59:59.999Z")))
                .isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(HumanTime.SHANGHAI.dayOf(Instant.parse("2026-01-31T16:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(HumanTime.SHANGHAI.monthOf(Instant.parse("2026-01-31T16:00:00Z")))
                .isEqualTo(YearMonth.of(2026, 2));
    }
}
