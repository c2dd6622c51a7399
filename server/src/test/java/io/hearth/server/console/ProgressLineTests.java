package io.hearth.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final SetClock clock = new SetClock();

    @Test
    void aPlainLineTellsRowsRateShareAndTimeLeft() {
        ProgressLine line = new ProgressLine(out, false, clock);
        clock.pass(Duration.ofSeconds(10));

        line.update("import", 50_000, 0.25);

        assertThat(bytes).hasToString("import: 50,000 rows, 5,000 rows/s, 25 %, 30 s left" + System.lineSeparator());
    }

    @Test
    void plainLinesAreFiveSecondsApart() {
        ProgressLine line = new ProgressLine(out, false, clock);
        line.update("import", 1, -1);
        clock.pass(Duration.ofMillis(4_999));
        line.update("import", 2, -1);
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(1);

        clock.pass(Duration.ofMillis(1));
        line.update("import", 3, -1);
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void aTerminalLineIsDrawnOverAndErasedAtTheEnd() {
        ProgressLine line = new ProgressLine(out, true, clock);
        line.update("import", 1, -1);
        line.finish();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("\r")
                .endsWith("\r\u001b[2K")
                .doesNotContain("\n");
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
