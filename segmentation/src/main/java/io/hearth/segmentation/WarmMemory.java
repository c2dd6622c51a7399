package io.hearth.segmentation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process holds between two runs. */
final class WarmMemory {

    private static final Logger LOG = LoggerFactory.getLogger(WarmMemory.class);

    private static final int MEBIBYTE = 1 << 20;
    /** Classes and compiled code take some 230 MiB after the first run, and 10 more after the fourth. */
    private static final long MOST_BESIDE_HEAP = 640L * MEBIBYTE;
    /** Of the heap; a run needs the rest. */
    private static final double MOST_OF_HEAP = 0.25;

    private WarmMemory() {}

    /**
     * Frees what the last run left. Spark removes a run's exchanged files and broadcast values when the objects that stand
     * for them are collected, which nothing but the next run's need would cause.
     *
     * @return whether so little is left that another run finds what a new process would
     */
    static boolean free() {
        System.gc();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long heap = memory.getHeapMemoryUsage().getUsed();
        long beside = memory.getNonHeapMemoryUsage().getUsed();
        LOG.info("Between runs: {} MiB of heap, {} MiB of classes and code", heap / MEBIBYTE, beside / MEBIBYTE);
        return heap < MOST_OF_HEAP * memory.getHeapMemoryUsage().getMax() && beside < MOST_BESIDE_HEAP;
    }
}
