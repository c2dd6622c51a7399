package io.hearth.ingest.callback;

import io.hearth.domain.interaction.InteractionId;
import io.hearth.store.postgres.Transactions;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes callbacks durable, those that arrive together in one commit. What waits is bounded: beyond it the sender is told
 * to come again, instead of being answered too late. Safe for use by several threads.
 */
public final class InboxWriter implements AutoCloseable {

    /** At 500 a second a quarter of a second's: who would wait longer is better told to come again. */
    public static final int DEFAULT_CAPACITY = 128;

    private static final Logger LOG = LoggerFactory.getLogger(InboxWriter.class);

    /** WeChat gives up after 5 s; two of them are for the way here and back. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** While one commits, the next is put together. */
    private static final int COMMITTERS = 2;

    private static final int BATCH = 256;

    /** How soon an idle committer sees that it is to end. */
    private static final long LOOK_UP_MILLIS = 200;

    private final Transactions transactions;
    private final InboxCipher cipher;
    private final BlockingQueue<InboxEntry> waiting;
    /** Of the queue and of the commits under way: each of them holds a request's thread. */
    private final Semaphore admitted;

    private final List<Thread> committers;
    private volatile boolean closed;

    /** @param capacity how many requests may wait at once, until their commit is answered */
    public InboxWriter(DataSource dataSource, InboxCipher cipher, int capacity) {
        this.transactions = new Transactions(dataSource);
        this.cipher = cipher;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.admitted = new Semaphore(capacity);
        this.committers =
                IntStream.range(0, COMMITTERS).mapToObj(this::committer).toList();
        committers.forEach(Thread::start);
    }

    /** Waits until the body is durable, or it is certain that nobody should rely on it. */
    Kept keep(InteractionId id, byte[] body, CallbackQuery query, boolean bodySigned) {
        if (closed || !admitted.tryAcquire()) {
            return Kept.BUSY;
        }
        try {
            return queue(id, body, query, bodySigned);
        } finally {
            admitted.release();
        }
    }

    private Kept queue(InteractionId id, byte[] body, CallbackQuery query, boolean bodySigned) {
        InboxEntry entry = new InboxEntry(
                id.value(),
                cipher.seal(id.value(), body),
                query.signedAt(),
                query.nonce(),
                digest(body),
                bodySigned,
                new CompletableFuture<>());
        return waiting.offer(entry) ? await(entry) : Kept.BUSY;
    }

    private Kept await(InboxEntry entry) {
        try {
            return entry.outcome().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Whoever gave up waiting need not be written any more.
            waiting.remove(entry);
            return Kept.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Kept.UNKNOWN;
        }
    }

    private static String digest(byte[] body) {
        return InteractionId.of("body", new String(body, StandardCharsets.ISO_8859_1))
                .value();
    }

    private Thread committer(int number) {
        Thread thread = new Thread(this::commitUntilClosed, "inbox-commit-" + number);
        thread.setDaemon(true);
        return thread;
    }

    private void commitUntilClosed() {
        while (!closed || !waiting.isEmpty()) {
            List<InboxEntry> batch = new ArrayList<>();
            try {
                next(batch);
                if (!batch.isEmpty()) {
                    commit(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) {
                // A committer that ended would leave its share to time out for ever.
                batch.forEach(entry -> entry.outcome().complete(Kept.UNKNOWN));
                LOG.error("{} callbacks could not be kept and were not acknowledged", batch.size(), e);
            }
        }
    }

    private void next(List<InboxEntry> batch) throws InterruptedException {
        InboxEntry first = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, BATCH - 1);
        }
    }

    /** A lost connection leaves the outcome unknown: nobody is acknowledged, and WeChat's next try finds out. */
    private void commit(List<InboxEntry> batch) {
        // In one order everywhere: two commits that meet the same callbacks wait for each other, and never in a circle.
        batch.sort(Comparator.comparing(InboxEntry::key));
        try {
            List<Kept> outcomes =
                    transactions.run(connection -> CallbackInbox.append(connection, cipher.presentKeyId(), batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("{} callbacks could not be kept and were not acknowledged: {}", batch.size(), e.getMessage());
            batch.forEach(entry -> entry.outcome().complete(Kept.UNKNOWN));
        }
    }

    /** Commits what waits, and takes no more. */
    @Override
    public void close() {
        closed = true;
        for (Thread committer : committers) {
            try {
                committer.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        waiting.forEach(entry -> entry.outcome().complete(Kept.UNKNOWN));
    }
}
