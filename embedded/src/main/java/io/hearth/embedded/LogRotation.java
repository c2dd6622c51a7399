package io.hearth.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps a service's log from growing without end: a start finds an empty one, and the one before it stays beside. */
final class LogRotation {
    private LogRotation() {}

    static Path beforeStart(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }
}
