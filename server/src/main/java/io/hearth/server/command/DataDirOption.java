package io.hearth.server.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder that holds everything of one Hearth; shared by all commands that look at it. */
final class DataDirOption {

    private static final String DEFAULT_PROPERTY = "hearth.default-data-dir";

    @Option(
            names = "--data-dir",
            paramLabel = "D",
            description = "The folder that holds everything of one Hearth (default: .hearth beside the command).")
    private @Nullable Path given;

    Path path() {
        return given == null ? Path.of(System.getProperty(DEFAULT_PROPERTY, ".hearth")) : given;
    }
}
