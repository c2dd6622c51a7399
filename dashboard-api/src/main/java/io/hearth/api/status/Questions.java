package io.hearth.api.status;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks side by side and waits for no answer longer than 3 s: the status page matters most when a service hangs. */
@Component
public class Questions implements DisposableBean {

    private static final long LIMIT_SECONDS = 3;
    /** Questions that hang keep their thread; those asked meanwhile fail at once instead of piling up. */
    private static final int THREADS = 8;

    private static final int WAITING = 32;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Questions::thread);

    Questions() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** Completes within 3 s, exceptionally if the question failed or took longer. */
    public <T> CompletableFuture<T> ask(Callable<T> question) {
        try {
            return CompletableFuture.supplyAsync(() -> run(question), threads)
                    .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <T> T run(Callable<T> question) {
        try {
            return question.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "status");
        thread.setDaemon(true);
        return thread;
    }
}
