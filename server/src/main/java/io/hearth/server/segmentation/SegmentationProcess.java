package io.hearth.server.segmentation;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.InteractionTotals;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs segmentation in a child process, one run at a time. Where Spark runs in the child itself, the
 * child stays for a while: a Spark that has started and whose code is compiled makes the next run in half the time.
 */
public final class SegmentationProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentationProcess.class);

    /** So many interactions that even an incremental run, which looks at what it keeps of all of them, works for long. */
    private static final long HARD = 1_000_000;

    private final Launch launch;
    private final Path workDir;
    private final Duration stay;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable SegmentationChild child;
    private volatile boolean closed;
    /** What was found the last time. */
    private boolean hard;

    /** How the child is started. */
    @FunctionalInterface
    public interface Launch {

        /**
         * The command, without its arguments.
         *
         * @param hard whether there is so much to do that the optimizing compiler returns what it costs
         */
        List<String> command(boolean hard) throws IOException;
    }

    /**
     * @param workDir takes the request and the log of the latest runs
     * @param stay how long a child waits for another run; zero for not at all
     */
    public SegmentationProcess(Launch launch, Path workDir, Duration stay) {
        this.launch = launch;
        this.workDir = workDir;
        this.stay = stay;
    }

    /**
     * Runs to the end, after a run that another thread has begun.
     *
     * @param progress is told of each step
     * @return what was published
     * @throws SegmentationFailedException if the run gave up; the former results stand
     */
    public SegmentationRun run(SegmentationRequest request, Consumer<SegmentationEvent.Progress> progress)
            throws SegmentationFailedException {
        turn.lock();
        try {
            return runInTurn(request, progress);
        } finally {
            turn.unlock();
        }
    }

    private SegmentationRun runInTurn(SegmentationRequest request, Consumer<SegmentationEvent.Progress> progress)
            throws SegmentationFailedException {
        Path log = workDir.resolve("segmentation.log");
        boolean stays = false;
        try {
            SegmentationRun run = published(request, lastEvent(request, progress, log), log);
            stays = staysFor(request);
            if (!stays) {
                awaitChild();
            }
            return run;
        } catch (IOException e) {
            throw new SegmentationFailedException("the run broke off: " + e.getMessage() + "; its log is " + log, e);
        } finally {
            if (!stays) {
                endChild();
            }
        }
    }

    /** For good: ends the child. A run that works in it fails, as later ones do, and the former results stand. */
    @Override
    public void close() {
        closed = true;
        endChild();
    }

    private void awaitChild() {
        SegmentationChild leaving = child;
        if (leaving != null) {
            leaving.awaitEnd();
        }
    }

    private void endChild() {
        SegmentationChild ended = child;
        child = null;
        if (ended != null) {
            ended.end();
        }
    }

    /** By the child that waits, if there is one; if that has ended before it began with the run, by another one. */
    private Optional<SegmentationEvent> lastEvent(
            SegmentationRequest request, Consumer<SegmentationEvent.Progress> progress, Path log) throws IOException {
        Files.createDirectories(workDir);
        Files.writeString(workDir.resolve("request.json"), request.toJson());
        List<String> command = command(request);
        SegmentationChild waiting = child;
        if (waiting != null && waiting.isLike(command)) {
            Optional<SegmentationEvent> last = waiting.run(request, progress);
            if (last.isPresent() || waiting.hasSpoken() || closed) {
                return last;
            }
        }
        endChild();
        SegmentationChild started = SegmentationChild.start(command, isLocal(request), log);
        child = started;
        // Looked at last: who closes looks for a child after having said so, and one of the two sees the other.
        if (closed) {
            endChild();
            throw new IOException("segmentation is being ended");
        }
        return started.run(request, progress);
    }

    private List<String> command(SegmentationRequest request) throws IOException {
        List<String> command = new ArrayList<>(launch.command(isHard(request)));
        command.addAll(List.of("--stay", (staysFor(request) ? stay : Duration.ZERO).toString()));
        return command;
    }

    /** On a cluster it would hold machines that others may want. */
    private boolean staysFor(SegmentationRequest request) {
        return isLocal(request) && !stay.isZero();
    }

    private static boolean isLocal(SegmentationRequest request) {
        return request.master().startsWith("local");
    }

    /** Where that cannot be known it is as it was, so that the child that waits is taken. */
    private boolean isHard(SegmentationRequest request) {
        try (ElasticConnection elastic = ElasticConnection.open(request.elasticsearchUrl())) {
            hard = new InteractionTotals(elastic, request.names()).read().count() > HARD;
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("the run starts like the one before: {}", e.toString());
        }
        return hard;
    }

    private static SegmentationRun published(SegmentationRequest request, Optional<SegmentationEvent> last, Path log)
            throws SegmentationFailedException {
        if (last.orElse(null) instanceof SegmentationEvent.Finished finished) {
            if (!finished.run().runId().equals(request.runId())) {
                throw new SegmentationFailedException(
                        "the process answered for another run, "
                                + finished.run().runId() + "; its log is " + log,
                        null);
            }
            return finished.run();
        }
        if (last.orElse(null) instanceof SegmentationEvent.Failed failed) {
            throw new SegmentationFailedException(failed.message() + "; its log is " + log, null);
        }
        throw new SegmentationFailedException("the run ended without a word; its log is " + log, null);
    }
}
