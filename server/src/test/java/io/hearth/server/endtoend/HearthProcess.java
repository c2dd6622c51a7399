package io.hearth.server.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The {@code hearth} command as a process of its own, as a person starts it, but without the build. */
final class HearthProcess implements AutoCloseable {

    /** Generous: a loaded machine is slow, and a test that gives up early tells nothing. */
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Thread reader;
    private final List<String> output = new ArrayList<>();

    private HearthProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "hearth-output");
        reader.setDaemon(true);
        reader.start();
    }

    static HearthProcess start(Map<String, String> environment, String... arguments) throws IOException {
        String home = System.getProperty("hearth.home", "target/dist");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhearth.home=" + Path.of(home).toAbsolutePath(),
                "-cp",
                Path.of(home, "server").toAbsolutePath().resolve("*").toString(),
                "io.hearth.server.HearthCommand"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new HearthProcess(builder.start());
    }

    /** Runs a command to its end. */
    static Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        try (HearthProcess command = start(environment, arguments)) {
            if (!command.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(arguments[0] + " did not end; it said:\n" + command.said());
            }
            command.reader.join();
            return new Ended(command.process.exitValue(), command.said());
        }
    }

    /** What a command said, and its exit code. */
    record Ended(int exitCode, String output) {}

    ProcessHandle handle() {
        return process.toHandle();
    }

    synchronized String said() {
        return String.join("\n", output);
    }

    /** Waits for a line that begins so. */
    String awaitLine(String beginning) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (this) {
            while (true) {
                String found = find(beginning);
                if (found != null) {
                    return found;
                }
                if (!reader.isAlive() || System.nanoTime() > deadline) {
                    throw new AssertionError("no line begins with '" + beginning + "'; it said:\n" + said());
                }
                wait(200);
            }
        }
    }

    private String find(String beginning) {
        return output.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse(null);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (this) {
                    output.add(line);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            synchronized (this) {
                output.add("(output broke off: " + e.getMessage() + ")");
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
