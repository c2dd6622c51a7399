package io.hearth.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes hold in memory, as the kernel counts it. */
final class ResidentMemory {

    private ResidentMemory() {}

    /** A process and all below it, in bytes. Proportional set size: pages that processes share count once. */
    static long ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> kilobytes(process, "smaps_rollup", "Pss:"))
                .sum();
    }

    /** One process alone, in bytes. */
    static long of(ProcessHandle process) {
        return kilobytes(process, "status", "VmRSS:");
    }

    private static long kilobytes(ProcessHandle process, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/" + file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // It ended between being listed and being read.
            return 0;
        }
    }
}
