package io.hearth.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Watches what a child process of some name takes: its most resident memory, as the kernel counts it, and processors. */
final class ChildWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;

    private final String name;
    private final AtomicLong peakKib = new AtomicLong();
    private final AtomicLong processorMillis = new AtomicLong();
    private final Thread watch;

    ChildWatch(String name) {
        this.name = name;
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
                ProcessHandle.current()
                        .descendants()
                        .filter(child -> child.info().commandLine().orElse("").contains(name))
                        .forEach(this::look);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(ProcessHandle child) {
        peakKib.accumulateAndGet(peakOf(child), Math::max);
        child.info().totalCpuDuration().ifPresent(time -> processorMillis.accumulateAndGet(time.toMillis(), Math::max));
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
