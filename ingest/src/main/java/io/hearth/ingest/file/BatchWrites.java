package io.hearth.ingest.file;

import io.hearth.domain.interaction.Interaction;
import io.hearth.ingest.deadletter.CarefulWriter;
import io.hearth.store.interaction.Patience;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.interaction.WriteReport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Batches on their way to Elasticsearch: a few at once, so that it never waits for us, handed back in the file's order.
 */
final class BatchWrites implements AutoCloseable {

    /** Two requests keep both cores of a small server busy; the third thread puts the next into words meanwhile. */
    private static final int THREADS = 3;

    /** One more than there are threads, so that the next is ready when one ends. */
    private static final int MOST = THREADS + 1;

    /** A minute of a server that restarts. After it the import stops, and continues when it is asked to. */
    private static final RetryPolicy UNREACHABLE = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(5), 15);

    private final CarefulWriter writer;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, r -> {
        Thread thread = new Thread(r, "import-write");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Pending> pending = new ArrayDeque<>();

    BatchWrites(CarefulWriter writer) {
        this.writer = writer;
    }

    private record Pending(Batch batch, Future<WriteReport> report) {}

    /** A batch, and what became of it. */
    record Written(Batch batch, WriteReport report) {}

    boolean isFull() {
        return pending.size() >= MOST;
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    void submit(Batch batch) {
        List<Interaction> interactions =
                batch.accepted().stream().map(Accepted::interaction).toList();
        pending.add(new Pending(batch, threads.submit(() -> write(interactions))));
    }

    /**
     * Waits for the batch that was submitted first.
     *
     * @throws IOException if it may not have been written
     */
    Written awaitFirst() throws IOException {
        Pending first = pending.remove();
        try {
            return new Written(first.batch(), first.report().get());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(String.valueOf(cause.getMessage()), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a batch was being written", e);
        }
    }

    /** Writing again is harmless, so a lost connection is no reason to give up. */
    private WriteReport write(List<Interaction> interactions) throws IOException {
        Patience patience = new Patience(UNREACHABLE);
        while (true) {
            try {
                return writer.write(interactions);
            } catch (IOException e) {
                patience.waitAfter(e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
