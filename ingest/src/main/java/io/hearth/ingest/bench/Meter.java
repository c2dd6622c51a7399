package io.hearth.ingest.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time on the wall, and time of this process on the processors. */
record Meter(long wallNanos, long cpuNanos) {

    static Meter start() {
        return new Meter(System.nanoTime(), cpuNanosNow());
    }

    ImportBench.Rate rate(int documents) {
        double seconds = (System.nanoTime() - wallNanos) / 1e9;
        double cpuMicros = (cpuNanosNow() - cpuNanos) / 1e3;
        return new ImportBench.Rate(documents / seconds, cpuMicros / documents);
    }

    private static long cpuNanosNow() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
