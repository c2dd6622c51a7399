package io.hearth.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Watches what a child process of some name takes from now on: processors, and its most resident memory since it was
 * started, as the kernel counts it.
 */
final class ChildWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;

    private final String name;
    private final AtomicLong peakKib = new AtomicLong();
    private final AtomicLong processorMillis = new AtomicLong();
    private final Map<Long, Long> before = new HashMap<>();
    private final Thread watch;

    ChildWatch(String name) {
        this.name = name;
        children().forEach(child -> before.put(child.pid(), processorMillis(child)));
        this.watch = new Thread(this::look, "child-watch");
        watch.setDaemon(true);
        watch.start();
    }

    long peakMebibytes() {
        return peakKib.get() / 1_024;
    }

    /** Without the last half second. */
    double processorSeconds() {
        return processorMillis.get() / 1_000.0;
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private void look() {
        try {
            while (true) {
                children().forEach(this::look);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<ProcessHandle> children() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(name));
    }

    private void look(ProcessHandle child) {
        peakKib.accumulateAndGet(peakOf(child), Math::max);
        long taken = processorMillis(child) - before.getOrDefault(child.pid(), 0L);
        processorMillis.accumulateAndGet(taken, Math::max);
    }

    private static long processorMillis(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private static long peakOf(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // It ended between being listed and being read, or this is no Linux.
            return 0;
        }
    }
}
