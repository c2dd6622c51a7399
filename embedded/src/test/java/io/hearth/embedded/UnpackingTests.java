package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTests {
    @TempDir
    private Path temporary;

    @Test
    void archiveIsUnpackedOnlyOnce() throws IOException {
        Path target = temporary.resolve("services/server-1");
        Unpacking.once(target, folder -> Files.writeString(folder.resolve("file"), "first"));
        Unpacking.once(target, folder -> Files.writeString(folder.resolve("file"), "second"));
        assertThat(target.resolve("file")).hasContent("first");
    }

    @Test
    void failureHalfWayLeavesNothingBehind() throws IOException {
        Path target = temporary.resolve("server-1");
        assertThatThrownBy(() -> Unpacking.once(target, folder -> {
                    Files.writeString(folder.resolve("file"), "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(EmbeddedServicesException.class)
                .hasMessageContaining("disk full");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void entryThatClimbsOutIsRefused() {
        assertThatThrownBy(() -> Unpacking.entryPath(temporary, "../outside")).isInstanceOf(IOException.class);
    }

    @Test
    void programsStayExecutable() throws IOException {
        Path program = temporary.resolve("program");
        Path text = temporary.resolve("text");
        Unpacking.writeFile(program, new ByteArrayInputStream(new byte[1]), 0100755);
        Unpacking.writeFile(text, new ByteArrayInputStream(new byte[1]), 0100644);
        assertThat(program.toFile().canExecute()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(text)))
                .isEqualTo("rw-r--r--");
    }
}
