package io.hearth.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers against files in {@code src/test/resources/answers}; {@code WRITE_ANSWERS=true} in the environment writes them anew. */
public final class Snapshot {

    private static final Path FOLDER = Path.of("src/test/resources/answers");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Snapshot() {}

    public static void assertSame(String file, Answer answer) {
        assertSame(file, answer.json());
    }

    public static void assertSame(String file, JsonNode actual) {
        Path path = FOLDER.resolve(file);
        try {
            if ("true".equals(System.getenv("WRITE_ANSWERS"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, JSON.writeValueAsString(actual) + "\n");
            }
            assertThat(actual).as(file).isEqualTo(JSON.readTree(Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
