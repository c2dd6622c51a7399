package io.hearth.server.schedule;

import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats drains for one tick: each of them once at a time in this process, while other nodes may have the same one at
 * work. A server out of reach ends the tick, and those that follow until a pause is over; after it the drain goes on where
 * it stood.
 */
public final class DrainTicks {

    private static final Logger LOG = LoggerFactory.getLogger(DrainTicks.class);

    /** Work goes on no later than half a minute after the servers are back. */
    private static final RetryPolicy PAUSES =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(30), Integer.MAX_VALUE);

    private final LongSupplier nanoTime;
    private final Map<String, Drain> drains = new ConcurrentHashMap<>();

    /** @param nanoTime as {@link System#nanoTime} */
    public DrainTicks(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** One batch. */
    @FunctionalInterface
    interface Batch {
        /** @return whether there may be more */
        boolean drain() throws IOException, SQLException;
    }

    void untilEmpty(String name, Batch batch) {
        drains.computeIfAbsent(name, Drain::new).tick(batch);
    }

    private final class Drain {

        private final String name;
        private final ReentrantLock atWork = new ReentrantLock();
        private int failures;
        private long goOnAt;

        Drain(String name) {
            this.name = name;
        }

        void tick(Batch batch) {
            if (!atWork.tryLock()) {
                return;
            }
            try {
                if (failures == 0 || nanoTime.getAsLong() - goOnAt >= 0) {
                    drain(batch);
                }
            } finally {
                atWork.unlock();
            }
        }

        private void drain(Batch batch) {
            try {
                boolean more = true;
                while (more) {
                    more = batch.drain();
                    recovered();
                }
            } catch (IOException | SQLException | RuntimeException e) {
                failed(e);
            }
        }

        private void recovered() {
            if (failures > 0) {
                LOG.info("The {} drain goes on after {} failures", name, failures);
                failures = 0;
            }
        }

        private void failed(Exception e) {
            failures++;
            Duration pause = PAUSES.pauseBefore(failures + 1).orElseThrow();
            goOnAt = nanoTime.getAsLong() + pause.toNanos();
            if (e instanceof RuntimeException) {
                LOG.warn("The {} drain failed and waits {}", name, pause, e);
            } else {
                LOG.warn("The {} drain waits {} for its servers: {}", name, pause, e.getMessage());
            }
        }
    }
}
