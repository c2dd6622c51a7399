package io.hearth.sandbox.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts answers; many threads may tell it of them. */
final class Outcomes {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;
    private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Histogram acknowledged = new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger notSent = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicLong slowestNanos = new AtomicLong();

    /**
     * @param nanosFromDue since the instant at which the callback was due
     * @param nanosFromSent since it was in fact sent: being late by this is the server's doing alone
     */
    void acknowledged(long nanosFromDue, long nanosFromSent) {
        acknowledged.recordValue(Math.min(HIGHEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanosFromDue)));
        answered(nanosFromSent);
    }

    /** @param nanosFromSent as of those that are acknowledged: a refusal that comes too late is none */
    void refused(long nanosFromSent) {
        refused.incrementAndGet();
        answered(nanosFromSent);
    }

    private void answered(long nanosFromSent) {
        slowestNanos.accumulateAndGet(nanosFromSent, Math::max);
        if (nanosFromSent > LATE_NANOS) {
            late.incrementAndGet();
        }
    }

    /** The sender had too many under way already: nothing that the server did or failed to do. */
    void notSent() {
        notSent.incrementAndGet();
    }

    /** The first reason is shown, since the others are mostly the same. */
    void failed(String reason) {
        if (failed.getAndIncrement() == 0) {
            System.err.println("a callback failed: " + reason);
        }
    }

    LoadReport report(int offered) {
        return new LoadReport(
                offered,
                Math.toIntExact(acknowledged.getTotalCount()),
                refused.get(),
                failed.get(),
                notSent.get(),
                late.get(),
                TimeUnit.NANOSECONDS.toMicros(slowestNanos.get()) / 1e3,
                acknowledged.getValueAtPercentile(50) / 1e3,
                acknowledged.getValueAtPercentile(99) / 1e3,
                acknowledged.getMaxValue() / 1e3,
                cpuSeconds());
    }

    private static double cpuSeconds() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.round(system.getProcessCpuTime() / 1e7) / 100.0;
    }
}
