package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {
    @TempDir
    private Path temporary;

    @Test
    void errorIsQuotedRatherThanWhatCameAfterIt() throws IOException {
        assertThat(LogTail.of(log("INFO booting\nFATAL: no space left\n\tat some.Frame\nLOG: shutting down\n")))
                .isEqualTo("FATAL: no space left");
    }

    @Test
    void lastLinesAreQuotedWhenNothingSaysError() throws IOException {
        assertThat(LogTail.of(log("one\ntwo\n\nthree\nfour\n"))).isEqualTo("two | three | four");
    }

    @Test
    void quoteStaysShort() throws IOException {
        assertThat(LogTail.of(log("x".repeat(200_000)))).hasSize(500);
    }

    @Test
    void silentServiceHasNoLastWords() {
        assertThat(LogTail.of(temporary.resolve("missing.log"))).isEqualTo("(none)");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(temporary.resolve("service.log"), text);
    }
}
