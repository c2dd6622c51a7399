package io.hearth.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the built parts lie. Copying this folder to another machine is all there is to installing Hearth.
 *
 * @param home holds {@code server/}, {@code segmentation/}, {@code sandbox/} and {@code services/}
 */
public record Installation(Path home) {

    private static final String HOME_PROPERTY = "hearth.home";
    private static final String SEGMENTATION_PROPERTY = "hearth.segmentation";

    /** @throws CommandException if the command was not started by the {@code hearth} script */
    public static Installation current() {
        String home = System.getProperty(HOME_PROPERTY);
        if (home == null) {
            throw new CommandException("Hearth does not know where it is installed: start it with ./hearth");
        }
        return new Installation(Path.of(home));
    }

    public Path elasticsearchZip() {
        return home.resolve("services/elasticsearch.zip");
    }

    /**
     * The command that starts the segmentation process, without its arguments.
     *
     * @param hard whether there is so much to do that the optimizing compiler returns what it costs
     */
    public List<String> segmentationCommand(boolean hard) throws IOException {
        Path room = segmentationRoom();
        List<String> command = javaCommand();
        command.add("@" + room.resolve("jvm.args"));
        if (hard) {
            command.add("-XX:TieredStopAtLevel=4");
        }
        command.addAll(List.of("-cp", segmentationClassPath(room), "io.hearth.segmentation.SegmentationMain"));
        return command;
    }

    /** The command that compares a run with another engine, without its arguments; empty where there is none. */
    public Optional<List<String>> findComparisonCommand() throws IOException {
        Path room = segmentationRoom();
        Path engine = room.resolve("comparison");
        if (!Files.isDirectory(engine)) {
            return Optional.empty();
        }
        List<String> command = javaCommand();
        command.addAll(List.of("@" + room.resolve("jvm.args"), "-XX:TieredStopAtLevel=4"));
        String classPath = segmentationClassPath(room) + File.pathSeparator + engine.resolve("*");
        command.addAll(List.of("-cp", classPath, "io.hearth.segmentation.comparison.ComparisonMain"));
        return Optional.of(command);
    }

    /** In a checkout the room itself, since an archive of loaded classes fits only where it was made. */
    private Path segmentationRoom() {
        String room = System.getProperty(SEGMENTATION_PROPERTY);
        return room == null ? home.resolve("segmentation") : Path.of(room);
    }

    /** The jar first, then its libraries: the order in which the archive was made. */
    private static String segmentationClassPath(Path room) throws IOException {
        try (Stream<Path> files = Files.list(room)) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("hearth-segmentation-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no hearth-segmentation jar in " + room));
            return jar + File.pathSeparator + room.resolve("lib").resolve("*");
        }
    }

    /** The command that starts the WeChat sandbox, without its arguments. */
    public List<String> sandboxCommand() {
        return sandboxCommand(128);
    }

    /** @param mebibytes of memory; a hundred thousand fans with what reached them take a hundred */
    public List<String> sandboxCommand(int mebibytes) {
        List<String> command = javaCommand();
        command.addAll(List.of(
                "-Xmx" + mebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(home.resolve("sandbox")),
                "io.hearth.sandbox.SandboxMain"));
        return command;
    }

    /** The command that offers callbacks to a server at a constant rate, without its arguments. */
    public List<String> callbackSenderCommand() {
        List<String> command = javaCommand();
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(home.resolve("sandbox")),
                "io.hearth.sandbox.load.LoadMain"));
        return command;
    }

    /** The command that starts a class of this room with the memory and the compiler of {@code up}. */
    public List<String> serverCommand(Class<?> main) {
        List<String> command = javaCommand();
        command.addAll(List.of(
                "-Xmx640m",
                "-Xms176m",
                "-Xmn112m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(home.resolve("server")),
                main.getName()));
        return command;
    }

    private static String classPath(Path room) {
        return room.resolve("*").toString();
    }

    private static List<String> javaCommand() {
        return new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    }
}
