package io.hearth.ingest.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Data from outside, which lies beside the project or where {@code HEARTH_SHARED_DATA} says. */
public final class SharedData {

    private SharedData() {}

    /** Skips the test that asks for a file which is not there. */
    public static Path require(String name) {
        Optional<Path> found = folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), () -> name + " is not there: set HEARTH_SHARED_DATA to its folder");
        return found.orElseThrow();
    }

    private static Stream<Path> folders() {
        Path root = Path.of("").toAbsolutePath();
        Stream<Path> above = Stream.iterate(root, path -> path != null, Path::getParent)
                .flatMap(folder -> Stream.of(folder.resolve("shared/data")));
        return Stream.concat(Optional.ofNullable(System.getenv("HEARTH_SHARED_DATA")).map(Path::of).stream(), above);
    }
}
