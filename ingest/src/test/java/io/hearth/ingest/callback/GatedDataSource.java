package io.hearth.ingest.callback;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lends connections only once its gate is open, or none at all; and counts them. */
final class GatedDataSource extends DelegatingDataSource {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicInteger breakdowns = new AtomicInteger();
    private volatile boolean down;

    GatedDataSource(DataSource real) {
        super(real);
    }

    void open() {
        gate.countDown();
    }

    void fail() {
        down = true;
        gate.countDown();
    }

    /** Opens the gate, behind which the first so many find something that no code foresees. */
    void breakDown(int times) {
        breakdowns.set(times);
        gate.countDown();
    }

    /** How many have asked so far. */
    int asked() {
        return asked.get();
    }

    int lent() {
        return lent.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        asked.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
        if (down) {
            throw new SQLException("PostgreSQL is down");
        }
        if (breakdowns.getAndDecrement() > 0) {
            throw new StackOverflowError("as a test wishes");
        }
        lent.incrementAndGet();
        return super.getConnection();
    }
}
