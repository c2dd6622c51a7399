package io.hearth.sandbox.fan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sandbox.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReplyWindowsTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    /** Steps: 0 a message, 1 a click, otherwise an attempt to send; each some minutes after the one before. */
    @Property
    void neverMoreThanTheFansActsAllow(
            @ForAll @Size(max = 80) List<@IntRange(max = 9) Integer> steps, @ForAll @IntRange(max = 900) int minutes) {
        ReplyWindows windows = new ReplyWindows();
        Instant now = NOON;
        Instant lastAct = Instant.EPOCH;
        int sinceAct = 0;
        for (int step : steps) {
            now = now.plus(Duration.ofMinutes(minutes));
            if (step == 0) {
                windows.openByMessage(now);
            } else if (step == 1) {
                windows.openByAction(now);
            }
            if (step < 2) {
                lastAct = now;
                sinceAct = 0;
            } else if (send(windows, now)) {
                sinceAct++;
                // A click renews 3; what a message before it left, 5 at most, may still be there.
                assertThat(sinceAct).isLessThanOrEqualTo(8);
                assertThat(now).isBefore(lastAct.plus(Duration.ofHours(48)));
            }
        }
    }

    @Test
    void shorterWindowIsUsedFirst() {
        ReplyWindows windows = new ReplyWindows();
        windows.openByMessage(NOON);
        windows.openByAction(NOON);
        assertThat(windows.left(NOON)).isEqualTo(8);
        windows.spend(NOON);
        assertThat(windows.left(NOON.plusSeconds(60))).isEqualTo(5);
    }

    private static boolean send(ReplyWindows windows, Instant now) {
        try {
            windows.spend(now);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
