package io.hearth.segmentation;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
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
    /** What the machine lacks: the young objects' third of 2 GiB, which does not shrink, and what is used besides. */
    private static final long MOST_COMMITTED = 1_024L * MEBIBYTE;
    /** Percent of the space of old objects. */
    private static final String FREE_BETWEEN_RUNS = "20";

    private WarmMemory() {}

    /**
     * Frees what the last run left. Spark removes a run's exchanged files and broadcast values when the objects that stand
     * for them are collected, which nothing but the next run's need would cause.
     *
     * @return whether so little is left that another run finds what a new process would
     */
    static boolean free() {
        shrink();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        MemoryUsage heap = memory.getHeapMemoryUsage();
        long beside = memory.getNonHeapMemoryUsage().getUsed();
        LOG.info(
                "Between runs: {} MiB of heap, {} MiB in use, {} MiB of classes and code",
                heap.getCommitted() / MEBIBYTE,
                heap.getUsed() / MEBIBYTE,
                beside / MEBIBYTE);
        return heap.getUsed() < MOST_OF_HEAP * heap.getMax()
                && heap.getCommitted() < MOST_COMMITTED
                && beside < MOST_BESIDE_HEAP;
    }

    /** Gives back what a large run needed; the next one is not to pay for it with a heap that is kept tight. */
    private static void shrink() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String former = machine.getVMOption("MaxHeapFreeRatio").getValue();
        machine.setVMOption("MaxHeapFreeRatio", FREE_BETWEEN_RUNS);
        System.gc();
        machine.setVMOption("MaxHeapFreeRatio", former);
    }
}
