package io.hearth.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A data directory for a measurement.
 *
 * @param kept whether the person who measures wants it again; otherwise it is gone when it is closed
 */
record BenchFolder(Path path, boolean kept) implements AutoCloseable {

    static BenchFolder create(String name) throws IOException {
        return new BenchFolder(Files.createTempDirectory("hearth-bench-" + name + "-"), false);
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
