package io.hearth.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From {@code ./hearth up} on an empty data directory to a healthy dashboard with demo data, then the second start on the
 * same directory, and what all processes together hold in memory.
 */
final class StartupBench implements Bench {

    /** The line with which {@code up} says that everything is healthy begins so. */
    private static final String READY = "Hearth is up";

    private static final double MIB = 1024.0 * 1024;

    private final Path script;

    StartupBench(Path script) {
        this.script = script;
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String description() {
        return "first and second start with demo data, and resident memory of all processes";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        try (BenchFolder folder = BenchFolder.create(name())) {
            Map<String, Number> figures = new LinkedHashMap<>();
            measure(folder.path(), "first_start", figures);
            measure(folder.path(), "second_start", figures);
            return figures;
        }
    }

    private void measure(Path data, String what, Map<String, Number> figures) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process up = new ProcessBuilder(script.toString(), "up", "--data-dir", data.toString(), "--port", "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = up.inputReader(StandardCharsets.UTF_8)) {
            awaitReady(lines);
            figures.put(what + "_seconds", round((System.nanoTime() - began) / 1e9));
            figures.put(what + "_resident_mib", round(residentBytes(up.toHandle()) / MIB));
        } finally {
            up.destroy();
            if (!up.waitFor(60, TimeUnit.SECONDS)) {
                up.descendants().forEach(ProcessHandle::destroyForcibly);
                up.destroyForcibly();
            }
        }
    }

    private static void awaitReady(BufferedReader lines) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                return;
            }
        }
        throw new IOException("Hearth ended before it was up; it said:\n" + said);
    }

    /** Proportional set size: pages that processes share count once. */
    private static long residentBytes(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(StartupBench::proportionalBytes)
                .sum();
    }

    private static long proportionalBytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // It ended between being listed and being read.
            return 0;
        }
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
