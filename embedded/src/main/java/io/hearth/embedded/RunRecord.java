package io.hearth.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The file that names a running child, so that the next Hearth finds it when this one is killed. A pid alone may have gone
 * to another program since, so the start instant goes with it.
 */
record RunRecord(Path file) {
    /** The kernel gives start times against a boot time that moves when the clock is set. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    void write(ProcessHandle process) {
        String started = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + "\n" + started + "\n");
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(file, e);
        }
    }

    /** The recorded process, if it is the very one that was recorded and still runs. */
    Optional<ProcessHandle> findRunning() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : find(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)));
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> find(long pid, Instant started) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .startInstant()
                .filter(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_SLACK) <= 0)
                .isPresent());
    }
}
