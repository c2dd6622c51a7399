package io.hearth.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Hearth of its own on a data directory, up and healthy, stopped when it is closed. */
final class UpProcess implements AutoCloseable {

    /** The line with which {@code up} says that everything is healthy begins so, and the address follows. */
    private static final String READY = "Hearth is up: ";

    /** And soon after it another, with the password of all accounts that it made. */
    private static final Pattern PASSWORD = Pattern.compile("Sign in with the password (\\S+) as");

    private final Process process;
    private final URI address;
    private final String password;

    private UpProcess(Process process, URI address, String password) {
        this.process = process;
        this.address = address;
        this.password = password;
    }

    /** @throws IOException if it ends before it is up; what it said is in the message */
    static UpProcess start(Path script, Path dataDir, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(script.toString(), "up", "--data-dir", dataDir.toString(), "--port", "0"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            URI address = awaitReady(said);
            return new UpProcess(process, address, awaitPassword(said));
        } catch (IOException e) {
            stop(process);
            throw e;
        }
    }

    URI address() {
        return address;
    }

    /** Of the accounts that it made at its first start, until somebody changes it. */
    String password() {
        return password;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private static URI awaitReady(BufferedReader lines) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()).strip());
            }
        }
        throw new IOException("Hearth ended before it was up; it said:\n" + said);
    }

    private static String awaitPassword(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher password = PASSWORD.matcher(line);
            if (password.find()) {
                return password.group(1);
            }
        }
        throw new IOException("Hearth ended before it had said how to sign in");
    }

    @Override
    public void close() throws InterruptedException {
        stop(process);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
