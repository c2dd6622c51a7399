package io.hearth.sandbox.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sandbox.refusal.RefusedException;
import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CallQuotasTests {

    @Property
    void neverMoreThanADayAndAMinuteAllow(
            @ForAll @Size(max = 300) List<@IntRange(max = 4000) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 30) int perDay,
            @ForAll @IntRange(min = 1, max = 5) int perMinute) {
        ApiLimits limits = new ApiLimits();
        limits.set("/x", perDay, perMinute);
        CallQuotas quotas = new CallQuotas(limits);
        Map<Object, Integer> days = new HashMap<>();
        Map<Object, Integer> minutes = new HashMap<>();
        Instant now = Instant.parse("2026-03-02T15:00:00Z");
        for (int step : seconds) {
            now = now.plusSeconds(step % 7 == 0 ? step : step % 7);
            if (accepted(quotas, now)) {
                days.merge(ShanghaiCalendar.day(now), 1, Integer::sum);
                minutes.merge(now.truncatedTo(ChronoUnit.MINUTES), 1, Integer::sum);
            }
        }
        assertThat(days.values()).allMatch(count -> count <= perDay);
        assertThat(minutes.values()).allMatch(count -> count <= perMinute);
        // What was refused was refused for a reason.
        assertThat(quotas.usedToday("/x", now)).isEqualTo(days.getOrDefault(ShanghaiCalendar.day(now), 0));
    }

    private static boolean accepted(CallQuotas quotas, Instant now) {
        try {
            quotas.count("/x", now);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
