package io.hearth.server.command;

import io.hearth.server.CommandException;
import io.hearth.server.Installation;
import io.hearth.server.console.ProgressLine;
import io.hearth.server.process.CommandSession;
import io.hearth.server.segmentation.Segmentation;
import io.hearth.server.segmentation.SegmentationFailedException;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRun;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "segment", description = "Computes stages and segments now; the pages show them when it has ended.")
final class SegmentCommand implements Callable<Integer> {

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    @Option(names = "--full", description = "All days again, instead of those that changed.")
    private boolean full;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "What happened later does not exist, such as 2017-11-26T12:00:00+08:00 (default: now).")
    private @Nullable String asOf;

    @Override
    public Integer call() {
        Optional<Instant> instant = Optional.ofNullable(asOf).map(SegmentCommand::instant);
        ProgressLine line = ProgressLine.onConsole();
        try (CommandSession session = CommandSession.open(dataDir.path(), Installation.current(), System.getenv())) {
            SegmentationRun run = session.get(Segmentation.class).run(full, instant, step -> show(line, step));
            line.finish();
            System.out.println(text(run));
            return 0;
        } catch (SegmentationFailedException e) {
            line.finish();
            throw CommandException.because(e);
        }
    }

    private static void show(ProgressLine line, SegmentationEvent.Progress step) {
        double fraction = step.total().isPresent()
                ? (double) step.done() / Math.max(1, step.total().getAsLong())
                : -1;
        line.update(step.step(), step.done(), fraction);
    }

    private static String text(SegmentationRun run) {
        double seconds =
                run.seconds().values().stream().mapToDouble(Double::doubleValue).sum();
        return String.format(
                Locale.ROOT,
                "run %s (%s) as of %s: %,d interactions read, %,d days recomputed, %,d contacts, %.1f s",
                run.runId(),
                run.mode(),
                run.asOf(),
                run.interactionsRead(),
                run.daysRecomputed(),
                run.contactsWritten(),
                seconds);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CommandException(
                    "--as-of '" + text + "' is no instant: write it like 2017-11-26T12:00:00+08:00 or"
                            + " 2017-11-26T04:00:00Z",
                    e);
        }
    }
}
