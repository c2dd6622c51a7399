package io.hearth.server.segmentation;

import io.hearth.api.run.SegmentationRuns;
import io.hearth.api.segment.Segments;
import io.hearth.store.postgres.SessionLock;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs segmentation over the saved segments, one run at a time over all processes. */
public final class Segmentation implements SegmentationRuns, AutoCloseable {

    /** One run at a time over all processes. */
    private static final String LOCK = "hearth:segmentation";

    private static final Logger LOG = LoggerFactory.getLogger(Segmentation.class);

    private final SegmentationProcess process;
    private final SegmentationRequests requests;
    private final Segments segments;
    private final LinksFile links;
    private final TraitsFile traits;
    private final DataSource dataSource;
    private final Clock clock;
    private final ExecutorService background = Executors.newSingleThreadExecutor(Segmentation::daemon);

    public Segmentation(
            SegmentationProcess process,
            SegmentationRequests requests,
            Segments segments,
            LinksFile links,
            TraitsFile traits,
            DataSource dataSource,
            Clock clock) {
        this.process = process;
        this.requests = requests;
        this.segments = segments;
        this.links = links;
        this.traits = traits;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Runs to the end.
     *
     * @param full all days again, instead of those that changed
     * @param asOf what happened later does not exist for the run; empty means now
     * @param progress is told of each step
     * @throws SegmentationFailedException if it gave up, or another run is at work
     */
    public SegmentationRun run(boolean full, Optional<Instant> asOf, Consumer<SegmentationEvent.Progress> progress)
            throws SegmentationFailedException {
        try (SessionLock lock = takeLock()) {
            return run(newRequest(full, false, asOf), progress);
        } catch (SQLException e) {
            throw new SegmentationFailedException("PostgreSQL did not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<String> start(boolean full, Optional<Instant> asOf) {
        return start(full, false, asOf);
    }

    /**
     * Starts a run in the background that also works out again what contacts are compared with.
     *
     * @return empty if another run works
     */
    public Optional<String> startNightly() {
        return start(false, true, Optional.empty());
    }

    private Optional<String> start(boolean full, boolean nightly, Optional<Instant> asOf) {
        try {
            SegmentationRequest request = newRequest(full, nightly, asOf);
            Optional<SessionLock> lock = SessionLock.tryTake(dataSource, LOCK);
            lock.ifPresent(taken -> background.execute(() -> runAndRelease(request, taken)));
            return lock.map(taken -> request.runId());
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not answer: " + e.getMessage(), e);
        }
    }

    /** Ends a run that works in the background; the former results stand. */
    @Override
    public void close() {
        background.shutdownNow();
        process.close();
    }

    private void runAndRelease(SegmentationRequest request, SessionLock taken) {
        try (taken) {
            run(request, step -> {});
        } catch (SegmentationFailedException | SQLException e) {
            LOG.error("Segmentation run {} failed: {}", request.runId(), e.getMessage());
        }
    }

    private SegmentationRun run(SegmentationRequest request, Consumer<SegmentationEvent.Progress> progress)
            throws SegmentationFailedException {
        SegmentationRun run = process.run(withPeople(request), progress);
        LOG.info(
                "Segmentation run {}: {}, {} interactions read, {} days recomputed, {} contacts written, seconds {}",
                run.runId(),
                run.mode(),
                run.interactionsRead(),
                run.daysRecomputed(),
                run.contactsWritten(),
                run.seconds());
        return run;
    }

    /** As they hold now, under the lock that keeps other runs out. */
    private SegmentationRequest withPeople(SegmentationRequest request) throws SegmentationFailedException {
        try {
            return request.withPeople(links.write(), traits.write());
        } catch (IOException | SQLException e) {
            throw new SegmentationFailedException(
                    "the contacts' links and traits cannot be handed over: " + e.getMessage(), e);
        }
    }

    private SessionLock takeLock() throws SQLException, SegmentationFailedException {
        return SessionLock.tryTake(dataSource, LOCK)
                .orElseThrow(() -> new SegmentationFailedException(
                        "another run is at work; wait for it, or look with ./hearth status", null));
    }

    private SegmentationRequest newRequest(boolean full, boolean nightly, Optional<Instant> asOf) {
        Instant now = clock.instant();
        return requests.create(full, nightly, asOf.orElse(now), now, segments.definitions());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "segmentation");
        thread.setDaemon(true);
        return thread;
    }
}
