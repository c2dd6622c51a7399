package io.hearth.wechat.failure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how one account's calls fail. A call never waits for it: failures are counted in memory, and a thread of its own
 * writes them down a second later, all of one kind and hour in one row. A process that is killed forgets that second.
 */
public final class FailureLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final long WRITTEN_AFTER_MILLIS = 1_000;

    private final DataSource dataSource;
    private final FailureRows rows;
    private final InstantSource clock;
    private final Map<Key, CallFailure> counted = new ConcurrentHashMap<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(FailureLog::thread);

    /** @param clock of this process */
    public FailureLog(DataSource dataSource, String appId, InstantSource clock) {
        this.dataSource = dataSource;
        this.rows = new FailureRows(appId);
        this.clock = clock;
    }

    private record Key(Instant hour, String api, String cause) {}

    /** Counts a failure; returns at once. */
    public void count(String api, String cause) {
        Instant now = clock.instant();
        Key key = new Key(now.truncatedTo(ChronoUnit.HOURS), api, cause);
        counted.merge(key, new CallFailure(api, cause, 1, now), FailureLog::sum);
        if (planned.compareAndSet(false, true)) {
            plan();
        }
    }

    private void plan() {
        try {
            writer.schedule(this::write, WRITTEN_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Closed while the last calls came to their end: what they counted is not worth keeping a process for.
            LOG.debug("A failed call at the end of this process is not written down");
        }
    }

    private synchronized void write() {
        planned.set(false);
        if (counted.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            for (Key key : counted.keySet()) {
                keep(connection, key);
            }
            rows.forgetOld(connection, clock.instant());
        } catch (SQLException e) {
            LOG.warn("Failed calls of WeChat are written down with the next one that fails: {}", e.getMessage());
        }
    }

    /** One by one and committed each: two processes that write the same rows never wait for one another in a circle. */
    private void keep(Connection connection, Key key) throws SQLException {
        CallFailure failure = counted.remove(key);
        if (failure == null) {
            return;
        }
        try {
            rows.add(connection, key.hour(), failure);
        } catch (SQLException e) {
            counted.merge(key, failure, FailureLog::sum);
            throw e;
        }
    }

    private static CallFailure sum(CallFailure one, CallFailure other) {
        Instant last = one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt();
        return new CallFailure(one.api(), one.cause(), one.count() + other.count(), last);
    }

    /** Writes down what is counted. */
    @Override
    public void close() {
        writer.shutdownNow();
        write();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "wechat-failures");
        thread.setDaemon(true);
        return thread;
    }
}
