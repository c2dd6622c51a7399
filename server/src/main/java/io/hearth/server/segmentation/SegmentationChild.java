package io.hearth.server.segmentation;

import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A child process that takes requests on its standard input, one line each, and tells of each run what it does. */
final class SegmentationChild {

    private static final long STOP_PATIENCE_SECONDS = 10;
    /** A driver tells its cluster that it goes, so that what it held is free for others. */
    private static final long LEAVE_PATIENCE_SECONDS = 60;
    /** Also in a line that something else has written into. */
    private static final Pattern END = Pattern.compile("\"event\"\\s*:\\s*\"(finished|failed)\"");

    private final List<String> command;
    private final Process process;
    private boolean hasSpoken;

    private SegmentationChild(List<String> command, Process process) {
        this.command = List.copyOf(command);
        this.process = process;
    }

    /**
     * Starts one. Its standard input is a pipe from here: when this process is killed, it ends too.
     *
     * @param local whether Spark runs in it
     * @param log takes what it logs
     */
    static SegmentationChild start(List<String> command, boolean local, Path log) throws IOException {
        // Not cut short: a child of another process may still write there, and goes on in the file that had this name.
        Files.deleteIfExists(log);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (local) {
            // Spark would listen on the machine's first outer address otherwise.
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        }
        return new SegmentationChild(command, builder.start());
    }

    /** Whether it lives, as far as can be known, and is what that command would start. */
    boolean isLike(List<String> wanted) {
        return process.isAlive() && command.equals(wanted);
    }

    /** Whether it said anything since it was given its latest request. */
    boolean hasSpoken() {
        return hasSpoken;
    }

    /**
     * Runs to the end.
     *
     * @return how it ended; empty if the process ended before the run did
     */
    Optional<SegmentationEvent> run(SegmentationRequest request, Consumer<SegmentationEvent.Progress> progress)
            throws IOException {
        hasSpoken = false;
        if (!send(request)) {
            return Optional.empty();
        }
        // Always the same reader: another one would lose what this one has read ahead.
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            @Nullable SegmentationEvent event = understood(line);
            hasSpoken |= event != null;
            if (event instanceof SegmentationEvent.Progress step) {
                progress.accept(step);
            } else if (event != null) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** A run's end that cannot be read is a failure: nothing more comes, and the child waits for the next request. */
    private static @Nullable SegmentationEvent understood(String line) {
        @Nullable SegmentationEvent event = SegmentationEvent.parse(line).orElse(null);
        return event == null && END.matcher(line).find()
                ? new SegmentationEvent.Failed("the run has ended, but how it did is not understood")
                : event;
    }

    private boolean send(SegmentationRequest request) {
        Writer input = process.outputWriter(StandardCharsets.UTF_8);
        try {
            input.write(request.toJson() + "\n");
            input.flush();
            return true;
        } catch (IOException e) {
            // It has ended; what it said before that, if anything, is about an earlier run.
            return false;
        }
    }

    /** Lets one that does not stay end by itself, and ends it if it takes too long. */
    void awaitEnd() {
        if (!hasEndedWithin(LEAVE_PATIENCE_SECONDS)) {
            end();
        }
    }

    /** Ends it, whatever it does. */
    void end() {
        process.destroy();
        if (!hasEndedWithin(STOP_PATIENCE_SECONDS)) {
            process.destroyForcibly();
        }
    }

    private boolean hasEndedWithin(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
