package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresClusterTests {

    @TempDir
    private Path temporary;

    @Test
    void filesKeepTheirPlaceWhenTheirFolderMovesAndLoseItWhenTheyAreCopied() throws IOException {
        Path data = Files.createDirectories(temporary.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "17");
        String place = cluster(temporary.resolve("postgres")).place();

        Path copy = Files.createDirectories(temporary.resolve("copy/data"));
        Files.copy(data.resolve("PG_VERSION"), copy.resolve("PG_VERSION"), StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(cluster(temporary.resolve("copy")).place()).isNotEqualTo(place);

        Files.move(temporary.resolve("postgres"), temporary.resolve("moved"));
        assertThat(cluster(temporary.resolve("moved")).place()).isEqualTo(place);
    }

    private PostgresCluster cluster(Path folder) {
        UserSwitch nobodyElse = UserSwitch.choose(temporary, temporary);
        return new PostgresCluster(temporary, folder, temporary.resolve("log"), "password", nobodyElse);
    }
}
