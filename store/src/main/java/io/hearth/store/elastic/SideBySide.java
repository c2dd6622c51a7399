package io.hearth.store.elastic;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that ask for parts of one answer beside each other, shared by all who ask. A part must not wait for parts of
 * its own.
 */
public final class SideBySide {

    /** While Elasticsearch looks for some, others are taken over; more would only wait for its processors. */
    public static final int AT_ONCE = 4;

    private static final ExecutorService THREADS = threads();

    private SideBySide() {}

    /**
     * What the parts give, in their order.
     *
     * @throws IOException if one of them fails; the others are not gone on with
     */
    public static <T> List<T> all(List<Callable<T>> parts) throws IOException {
        List<Future<T>> begun = parts.stream().map(THREADS::submit).toList();
        List<T> answers = new ArrayList<>();
        try {
            for (Future<T> one : begun) {
                answers.add(one.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            begun.forEach(one -> one.cancel(true));
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        // A runtime exception of a search is its caller's to tell from others, as if it had been asked right here.
        if (cause instanceof RuntimeException unchecked && !(cause instanceof UncheckedIOException)) {
            throw unchecked;
        }
        return cause instanceof IOException failed
                ? failed
                : new IOException(String.valueOf(cause.getMessage()), cause);
    }

    private static ExecutorService threads() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "side-by-side");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
