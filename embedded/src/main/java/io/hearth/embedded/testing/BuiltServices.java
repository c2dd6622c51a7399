package io.hearth.embedded.testing;

import io.hearth.embedded.EmbeddedSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build leaves Elasticsearch's distribution, seen from any module's folder. */
public final class BuiltServices {
    private static final Path FROM_ROOT = Path.of("embedded", "target", "services");
    private static final Path FROM_MODULE = Path.of("target", "services");
    private static final String ZIP = "elasticsearch.zip";

    private BuiltServices() {}

    /** For data that lives as long as a test run. */
    static EmbeddedSettings settings() {
        return durableSettings().notDurable();
    }

    /** The programs are unpacked once beside the zip, for all test runs. */
    public static EmbeddedSettings durableSettings() {
        Path services = folder();
        return EmbeddedSettings.both(services.resolve("unpacked"), services.resolve(ZIP))
                .withElasticsearchHeap("512m");
    }

    private static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .flatMap(path -> Stream.of(path.resolve(FROM_ROOT), path.resolve(FROM_MODULE)))
                .filter(path -> Files.exists(path.resolve(ZIP)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + FROM_ROOT.resolve(ZIP) + " above " + here
                        + "; build it with ./mvnw generate-test-resources -pl embedded"));
    }
}
