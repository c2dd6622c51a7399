package io.hearth.wechat.mp;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/**
 * Reads the whole answer within one time-out. The socket's own time-out begins anew with every byte, so that an answer
 * that drips in would hold its caller for as long as it likes.
 */
final class DeadlineExecutor extends HttpRequestExecutor implements AutoCloseable {

    private final Duration deadline;
    private final ScheduledThreadPoolExecutor timer;

    DeadlineExecutor(Duration deadline) {
        this.deadline = deadline;
        this.timer = new ScheduledThreadPoolExecutor(1, DeadlineExecutor::daemon);
        this.timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    protected HttpResponse doReceiveResponse(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws HttpException, IOException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end =
                timer.schedule(() -> cut(connection, late), deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return whole(super.doReceiveResponse(request, connection, context));
        } catch (IOException e) {
            throw late.get() ? timeOut(e) : e;
        } finally {
            end.cancel(false);
        }
    }

    private static HttpResponse whole(HttpResponse response) throws IOException {
        if (response.getEntity() != null) {
            response.setEntity(new BufferedHttpEntity(response.getEntity()));
        }
        return response;
    }

    private static void cut(HttpClientConnection connection, AtomicBoolean late) {
        late.set(true);
        try {
            connection.shutdown();
        } catch (IOException e) {
            // It is closed already, which is what was wanted.
        }
    }

    private static SocketTimeoutException timeOut(IOException cause) {
        SocketTimeoutException timeOut = new SocketTimeoutException("the answer did not end in time");
        timeOut.initCause(cause);
        return timeOut;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "wechat-deadline");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
