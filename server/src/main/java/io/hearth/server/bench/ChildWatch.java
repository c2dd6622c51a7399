package io.hearth.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Watches the most resident memory that a child process of some name ever had, as the kernel counts it. */
final class PeakMemory implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;

    private final String name;
    private final AtomicLong peakKib = new AtomicLong();
    private final Thread watch;

    PeakMemory(String name) {
        this.name = name;
        this.watch = new Thread(this::look, "peak-memory");
        watch.setDaemon(true);
        watch.start();
    }

    long mebibytes() {
        return peakKib.get() / 1_024;
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
                        .forEach(child -> peakKib.accumulateAndGet(peakOf(child), Math::max));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
