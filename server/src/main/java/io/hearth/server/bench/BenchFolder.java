package io.hearth.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A data directory for one measurement, gone when it is closed. */
record BenchFolder(Path path) implements AutoCloseable {

    static BenchFolder create(String name) throws IOException {
        return new BenchFolder(Files.createTempDirectory("hearth-bench-" + name + "-"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
