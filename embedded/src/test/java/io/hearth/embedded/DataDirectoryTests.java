package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    private static final long THIS_PID = ProcessHandle.current().pid();

    @TempDir
    private Path temporary;

    @Test
    void secondTakerIsToldWhoHoldsTheDirectory() {
        try (DataDirectory held = DataDirectory.open(temporary.resolve("data"))) {
            assertThatThrownBy(() -> DataDirectory.open(held.path()))
                    .isInstanceOf(EmbeddedServicesException.class)
                    .hasMessage("Another Hearth (process " + THIS_PID + ") uses " + held.path()
                            + "; stop it with ./hearth down, or choose another --data-dir");
        }
    }

    @Test
    void closedDirectoryIsFreeForTheNext() {
        DataDirectory.open(temporary).close();
        assertThat(DataDirectory.findHolder(temporary)).isEmpty();
        try (DataDirectory again = DataDirectory.open(temporary)) {
            assertThat(DataDirectory.findHolder(again.path())).contains(ProcessHandle.current());
        }
    }

    @Test
    void unknownDirectoryHasNoHolder() {
        assertThat(DataDirectory.findHolder(temporary.resolve("nothing"))).isEmpty();
    }

    @Test
    void fileInPlaceOfTheDirectoryIsRefusedInOneLine() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(EmbeddedServicesException.class)
                .hasMessageStartingWith("Cannot write to ")
                .hasMessageContaining("--data-dir")
                .hasMessageNotContaining("\n");
    }
}
