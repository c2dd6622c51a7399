package io.hearth.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How to start one service.
 *
 * @param standardInput written to the process at once; its end of file comes only when this JVM closes or dies
 */
@SuppressWarnings("ArrayRecordComponent") // commands are started, never compared
record ChildCommand(
        String name,
        List<String> line,
        Map<String, String> environment,
        Path directory,
        Path log,
        byte[] standardInput,
        StopSignal stopSignal) {
    private static final Logger LOG = LoggerFactory.getLogger(ChildCommand.class);

    /** What a developer's shell may hold, and what would change how a service behaves. */
    private static final Set<String> NOT_INHERITED =
            Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(ChildCommand::isForeign);
        builder.environment().putAll(environment);
        Process process = builder.start();
        greet(process);
        return process;
    }

    private static boolean isForeign(String variable) {
        return NOT_INHERITED.contains(variable) || variable.startsWith("PG") || variable.startsWith("ES_");
    }

    /** A process that dies before it has read its input says why in its log, which is what gets reported. */
    private void greet(Process process) {
        try {
            OutputStream input = process.getOutputStream();
            input.write(standardInput);
            input.flush();
        } catch (IOException e) {
            LOG.debug("{} did not read its input", name, e);
        }
    }
}
