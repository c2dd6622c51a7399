package io.hearth.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Remembers, in the data directory, when seeding began and whether it was finished. */
public final class DemoMarker {

    private final Path begun;
    private final Path done;

    public DemoMarker(Path workDir) {
        this.begun = workDir.resolve("demo-begun");
        this.done = workDir.resolve("demo-done");
    }

    boolean isDone() {
        return Files.exists(done);
    }

    /** The instant of the first call, at every call. */
    Instant begin(Instant now) throws IOException {
        if (!Files.exists(begun)) {
            Path whole = Files.writeString(begun.resolveSibling(begun.getFileName() + ".new"), now.toString());
            Files.move(whole, begun, StandardCopyOption.ATOMIC_MOVE);
        }
        return Instant.parse(Files.readString(begun));
    }

    void done() throws IOException {
        Files.writeString(done, "");
    }
}
