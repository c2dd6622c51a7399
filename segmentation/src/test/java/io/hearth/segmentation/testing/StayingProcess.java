package io.hearth.segmentation.testing;

import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packed process, waiting for requests on its standard input. */
public final class StayingProcess implements AutoCloseable {

    private final Process process;

    private StayingProcess(Process process) {
        this.process = process;
    }

    public static StayingProcess start(Duration stay, Path log) throws IOException {
        return start(command(stay), log);
    }

    public static StayingProcess start(List<String> command, Path log) throws IOException {
        return new StayingProcess(
                new ProcessBuilder(command).redirectError(log.toFile()).start());
    }

    public static List<String> command(Duration stay) throws IOException {
        return BuiltRoom.segmentation("--stay", stay.toString());
    }

    /** @return the last event of the run; progress, if the process ended before the run did */
    public Optional<SegmentationEvent> run(SegmentationRequest request) throws IOException {
        Writer requests = process.outputWriter(StandardCharsets.UTF_8);
        requests.write(request.toJson() + "\n");
        requests.flush();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Optional<SegmentationEvent> event = Optional.empty();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            event = SegmentationEvent.parse(line);
            if (event.isPresent() && !(event.get() instanceof SegmentationEvent.Progress)) {
                return event;
            }
        }
        return event;
    }

    /** Waits for the process to end by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process stays");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
