package io.hearth.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the built parts lie. Copying this folder to another machine is all there is to installing Hearth.
 *
 * @param home holds {@code server/}, {@code segmentation/}, {@code sandbox/} and {@code services/}
 */
public record Installation(Path home) {

    private static final String HOME_PROPERTY = "hearth.home";

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

    /** The command that starts the segmentation process, without its arguments. */
    public List<String> segmentationCommand() throws IOException {
        Path room = home.resolve("segmentation");
        List<String> command = javaCommand();
        command.addAll(Files.readAllLines(room.resolve("jvm.args")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
        command.addAll(List.of("-cp", classPath(room), "io.hearth.segmentation.SegmentationMain"));
        return command;
    }

    /** The command that starts the WeChat sandbox, without its arguments. */
    public List<String> sandboxCommand() {
        List<String> command = javaCommand();
        command.addAll(List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(home.resolve("sandbox")),
                "io.hearth.sandbox.SandboxMain"));
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
