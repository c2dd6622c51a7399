package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTests {
    private static final ProcessHandle THIS = ProcessHandle.current();

    @TempDir
    private Path temporary;

    private RunRecord record;

    @BeforeEach
    void chooseFile() {
        record = new RunRecord(temporary.resolve("run/service.pid"));
    }

    @Test
    void runningProcessIsFoundAgain() {
        record.write(THIS);
        assertThat(record.findRunning()).contains(THIS);
    }

    @Test
    void samePidWithAnotherStartIsAnotherProgram() throws IOException {
        record.write(THIS);
        Instant started = THIS.info().startInstant().orElseThrow();
        Files.writeString(record.file(), THIS.pid() + "\n" + started.minus(Duration.ofMinutes(1)) + "\n");
        assertThat(record.findRunning()).isEmpty();
    }

    @Test
    void endedProcessIsNotFound() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        record.write(process.toHandle());
        process.destroyForcibly().waitFor();
        assertThat(record.findRunning()).isEmpty();
    }

    @Test
    void brokenOrMissingRecordNamesNobody() throws IOException {
        assertThat(record.findRunning()).isEmpty();
        Files.createDirectories(record.file().getParent());
        Files.writeString(record.file(), "12");
        assertThat(record.findRunning()).isEmpty();
    }
}
