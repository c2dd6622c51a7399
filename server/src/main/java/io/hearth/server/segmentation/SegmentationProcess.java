package io.hearth.server.segmentation;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.hearth.server.Installation;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.InteractionTotals;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs segmentation as a child process; one at a time is the caller's care. */
public final class SegmentationProcess {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentationProcess.class);

    private static final long STOP_PATIENCE_SECONDS = 10;
    /** So many interactions that even an incremental run, which looks at what it keeps of all of them, works for long. */
    private static final long HARD = 1_000_000;

    private final Installation installation;
    private final Path workDir;

    /** @param workDir takes the request and the log of the latest run */
    public SegmentationProcess(Installation installation, Path workDir) {
        this.installation = installation;
        this.workDir = workDir;
    }

    /**
     * Runs to the end.
     *
     * @param progress is told of each step
     * @return what was published
     * @throws SegmentationFailedException if the run gave up; the former results stand
     * @throws InterruptedException if the caller was interrupted; the run is ended then
     */
    public SegmentationRun run(SegmentationRequest request, Consumer<SegmentationEvent.Progress> progress)
            throws SegmentationFailedException, InterruptedException {
        Path log = workDir.resolve("segmentation.log");
        Process process = start(request, log);
        try {
            SegmentationEvent last = follow(process, progress);
            process.waitFor();
            return published(last, log);
        } catch (IOException e) {
            throw new SegmentationFailedException("the run's output broke off; its log is " + log, e);
        } finally {
            end(process);
        }
    }

    private Process start(SegmentationRequest request, Path log) throws SegmentationFailedException {
        try {
            Files.createDirectories(workDir);
            Path file = Files.writeString(workDir.resolve("request.json"), request.toJson());
            List<String> command = new ArrayList<>(installation.segmentationCommand(isHard(request)));
            // Its standard input is a pipe from here: when this process is killed, the run ends too.
            command.add(file.toString());
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
            if (request.master().startsWith("local")) {
                // Spark would listen on the machine's first outer address otherwise.
                builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
            }
            return builder.start();
        } catch (IOException e) {
            throw new SegmentationFailedException("the run cannot be started: " + e.getMessage(), e);
        }
    }

    private static boolean isHard(SegmentationRequest request) {
        try (ElasticConnection elastic = ElasticConnection.open(request.elasticsearchUrl())) {
            return new InteractionTotals(elastic, request.names()).read().count() > HARD;
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("the run starts as a small one: {}", e.toString());
            return false;
        }
    }

    private static @Nullable SegmentationEvent follow(Process process, Consumer<SegmentationEvent.Progress> progress)
            throws IOException {
        SegmentationEvent last = null;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                SegmentationEvent event = SegmentationEvent.parse(line).orElse(null);
                if (event instanceof SegmentationEvent.Progress step) {
                    progress.accept(step);
                } else if (event != null) {
                    last = event;
                }
            }
        }
        return last;
    }

    private static SegmentationRun published(@Nullable SegmentationEvent last, Path log)
            throws SegmentationFailedException {
        if (last instanceof SegmentationEvent.Finished finished) {
            return finished.run();
        }
        if (last instanceof SegmentationEvent.Failed failed) {
            throw new SegmentationFailedException(failed.message() + "; its log is " + log, null);
        }
        throw new SegmentationFailedException("the run ended without a word; its log is " + log, null);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
