package io.hearth.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DrainTicksTests {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final DrainTicks ticks = new DrainTicks(nanos::get);
    private final AtomicInteger calls = new AtomicInteger();
    private boolean down;

    @Test
    void aTickGoesOnUntilNothingWaits() {
        ticks.untilEmpty("inbox", () -> calls.incrementAndGet() < 5);
        assertThat(calls).hasValue(5);
    }

    @Test
    void aDrainWhoseServerIsDownPausesLongerAndLongerAndGoesOnByItself() {
        down = true;
        tickAfter(Duration.ZERO);
        tickAfter(Duration.ofMillis(1_999));
        assertThat(calls).hasValue(1);
        tickAfter(Duration.ofMillis(1));
        tickAfter(Duration.ofMillis(3_999));
        assertThat(calls).hasValue(2);
        for (int i = 0; i < 20; i++) {
            tickAfter(Duration.ofSeconds(30));
        }
        assertThat(calls).as("no pause is longer than half a minute").hasValue(22);
        down = false;
        tickAfter(Duration.ofSeconds(30));
        tickAfter(Duration.ZERO);
        assertThat(calls).hasValue(24);
    }

    @Test
    void aMistakeOfOursPausesADrainToo() {
        for (int i = 0; i < 2; i++) {
            ticks.untilEmpty("inbox", () -> {
                calls.incrementAndGet();
                throw new IllegalStateException("a mistake");
            });
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void oneDrainsTroubleIsNotTheOthers() {
        down = true;
        tickAfter(Duration.ZERO);
        ticks.untilEmpty("outbox", () -> calls.incrementAndGet() < 0);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aDrainRunsOnceAtATimeInAProcess() throws Exception {
        ticks.untilEmpty("inbox", () -> {
            Thread other = new Thread(() -> ticks.untilEmpty("inbox", () -> calls.incrementAndGet() < 0));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return false;
        });
        assertThat(calls).hasValue(0);
    }

    private void tickAfter(Duration pause) {
        nanos.addAndGet(pause.toNanos());
        ticks.untilEmpty("inbox", this::drain);
    }

    private boolean drain() throws IOException {
        calls.incrementAndGet();
        if (down) {
            throw new IOException("down");
        }
        return false;
    }
}
