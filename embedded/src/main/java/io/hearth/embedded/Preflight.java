package io.hearth.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks before starting whether the machine can carry the services at all. */
final class Preflight {
    private static final long MIB = 1024 * 1024;
    private static final long NEEDED_MEMORY_MIB = 2048;
    private static final long NEEDED_DISK_MIB = 1024;
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    private Preflight() {}

    static void check(DataDirectory directory, boolean elasticsearch) {
        checkDisk(directory.path());
        if (elasticsearch) {
            checkMemory(availableMemoryMiB());
        }
    }

    static void checkMemory(long availableMiB) {
        if (availableMiB < NEEDED_MEMORY_MIB) {
            throw EmbeddedServicesException.tooLittle(
                    "memory", availableMiB, NEEDED_MEMORY_MIB, "end other programs, then start again");
        }
    }

    private static void checkDisk(Path directory) {
        try {
            long availableMiB = Files.getFileStore(directory).getUsableSpace() / MIB;
            if (availableMiB < NEEDED_DISK_MIB) {
                throw EmbeddedServicesException.tooLittle(
                        "disk space in " + directory,
                        availableMiB,
                        NEEDED_DISK_MIB,
                        "free some, or choose another --data-dir");
            }
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot read the free disk space of " + directory, e);
        }
    }

    /** A container's limit counts as well as the machine's; where the free part is not told, the whole is taken. */
    private static long availableMemoryMiB() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.min(system.getTotalMemorySize() / MIB, machineAvailableMiB());
    }

    private static long machineAvailableMiB() {
        if (!Files.isReadable(MEMINFO)) {
            return Long.MAX_VALUE;
        }
        try {
            return availableMiBIn(Files.readAllLines(MEMINFO));
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** From {@code MemAvailable: 23881234 kB}, which counts the caches that the kernel can give back. */
    static long availableMiBIn(List<String> meminfo) {
        return meminfo.stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
