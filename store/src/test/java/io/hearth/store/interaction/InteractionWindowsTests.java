package io.hearth.store.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InteractionWindowsTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    @Property
    void everyDayLiesInThemOnceAndNoneHoldsFarTooMuch(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 1_000_000) Long> counts) {
        List<InteractionWindow> days = days(counts);

        List<InteractionWindow> windows = InteractionWindows.cut(days, InteractionWindows.ENOUGH);

        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).from())
                    .isAfterOrEqualTo(windows.get(i - 1).to());
        }
        for (InteractionWindow day : days) {
            Duration covered =
                    windows.stream().map(window -> overlap(window, day)).reduce(Duration.ZERO, Duration::plus);
            assertThat(covered).isEqualTo(Duration.ofDays(1));
        }
        assertThat(windows).allSatisfy(window -> assertThat(window.count()).isLessThan(2 * InteractionWindows.ENOUGH));
    }

    @Test
    void fewDaysAreOneWindowAndAFullDayIsSeveral() {
        assertThat(InteractionWindows.cut(days(List.of(10L, 20L, 30L)), 60)).hasSize(1);
        assertThat(InteractionWindows.cut(days(List.of(450_000L)), 100_000)).hasSize(4);
        assertThat(InteractionWindows.cut(List.of(), 1)).isEmpty();
    }

    /** Every second day, so that there are gaps. */
    private static List<InteractionWindow> days(List<Long> counts) {
        List<InteractionWindow> days = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Instant from = MIDNIGHT.plus(Duration.ofDays(2L * i));
            days.add(new InteractionWindow(from, from.plus(Duration.ofDays(1)), counts.get(i)));
        }
        return days;
    }

    private static Duration overlap(InteractionWindow one, InteractionWindow other) {
        Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
        Instant to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
