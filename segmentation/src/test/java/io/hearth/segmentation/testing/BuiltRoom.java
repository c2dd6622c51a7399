package io.hearth.segmentation.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the build leaves of this room: its jar, its libraries, and what java must be told. */
public final class BuiltRoom {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private BuiltRoom() {}

    /** The start of a command, with nothing but the class path and the class after it. */
    public static List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + TARGET.resolve("jvm.args")));
    }

    /** The packed process with those arguments. */
    public static List<String> segmentation(String... arguments) throws IOException {
        List<String> command = java();
        command.addAll(List.of("-cp", jar() + ":" + libraries() + "/*", "io.hearth.segmentation.SegmentationMain"));
        command.addAll(List.of(arguments));
        return command;
    }

    public static Path libraries() {
        return TARGET.resolve("lib");
    }

    /** Where the compiled class lies, with those beside it. */
    public static Path classesOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    public static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("hearth-segmentation-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
