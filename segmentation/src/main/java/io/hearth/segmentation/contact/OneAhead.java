package io.hearth.segmentation.contact;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Does one piece of work after the other in a thread of its own, while the caller prepares the next: a task that writes
 * waits for Elasticsearch half of its time.
 */
final class OneAhead implements AutoCloseable {

    private static final long END_PATIENCE_SECONDS = 60;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(OneAhead::daemon);
    private Future<?> begun = CompletableFuture.completedFuture(null);

    /** A piece of work. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /**
     * Begins with it when the piece before is done.
     *
     * @throws IOException if that one failed
     */
    void begin(Work work) throws IOException {
        await();
        begun = thread.submit(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Waits until what was begun is done; what it did is seen from then on.
     *
     * @throws IOException if it failed
     */
    void await() throws IOException {
        try {
            begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the task was ended").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Breaks off what is still done, which is nothing unless the caller failed. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(END_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "one-ahead");
        thread.setDaemon(true);
        return thread;
    }
}
