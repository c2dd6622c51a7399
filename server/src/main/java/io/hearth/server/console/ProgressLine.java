package io.hearth.server.console;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Rows, rate and time left of a long work: one line that is drawn over itself on a terminal, a plain line now and then
 * elsewhere.
 */
public final class ProgressLine {

    private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
    private static final Duration PLAIN_PAUSE = Duration.ofSeconds(5);
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final Instant began;
    private Instant shown = Instant.EPOCH;

    /** @param terminal whether a person watches, so that a line may be drawn over */
    public ProgressLine(PrintStream out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** On the process's error stream, so that standard output stays free for results. */
    public static ProgressLine onConsole() {
        return new ProgressLine(System.err, System.console() != null, Clock.systemUTC());
    }

    /**
     * Says how far the work is; shown now and then.
     *
     * @param what the step, such as {@code import}
     * @param rows done so far
     * @param fraction of the whole, from 0 to 1; negative when not known
     */
    public void update(String what, long rows, double fraction) {
        Instant now = clock.instant();
        if (now.isBefore(shown.plus(terminal ? TERMINAL_PAUSE : PLAIN_PAUSE))) {
            return;
        }
        shown = now;
        String line = describe(what, rows, fraction, Duration.between(began, now));
        if (terminal) {
            out.print(ERASE_LINE + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Leaves the terminal's line empty for what follows. */
    public void finish() {
        if (terminal && shown.isAfter(Instant.EPOCH)) {
            out.print(ERASE_LINE);
            out.flush();
        }
    }

    private static String describe(String what, long rows, double fraction, Duration spent) {
        double seconds = Math.max(0.001, spent.toMillis() / 1000.0);
        String text = String.format(Locale.ROOT, "%s: %,d rows, %,.0f rows/s", what, rows, rows / seconds);
        if (fraction <= 0) {
            return text;
        }
        double left = seconds * (1 - Math.min(1, fraction)) / fraction;
        return text + String.format(Locale.ROOT, ", %.0f %%, %.0f s left", 100 * fraction, left);
    }
}
