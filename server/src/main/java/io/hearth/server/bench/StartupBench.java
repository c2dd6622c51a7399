package io.hearth.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From {@code ./hearth up} on an empty data directory to a healthy dashboard with demo data, then the second start on the
 * same directory, and what all processes together hold in memory.
 */
final class StartupBench implements Bench {

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
        try (UpProcess up = UpProcess.start(script, data, List.of(), Map.of())) {
            figures.put(what + "_seconds", round((System.nanoTime() - began) / 1e9));
            figures.put(what + "_resident_mib", round(ResidentMemory.ofTree(up.handle()) / MIB));
        }
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
