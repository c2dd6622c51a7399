package io.hearth.server.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes figures with the conditions under which they were measured: a number without them means little. */
final class BenchResults {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final Clock clock;

    BenchResults(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @return the file that was written, one for each name; a new run replaces it */
    Path write(String name, Map<String, Number> figures, double loadBefore) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", name);
        result.put("measured_at", clock.instant().toString());
        result.put("conditions", conditions(loadBefore));
        result.put("figures", figures);
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".json");
        JSON.writeValue(file.toFile(), result);
        return file;
    }

    private static Map<String, Object> conditions(double loadBefore) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("processors", Runtime.getRuntime().availableProcessors());
        conditions.put("memory_gib", memoryGib());
        conditions.put("java", System.getProperty("java.runtime.version"));
        conditions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        conditions.put("load_average_before", loadBefore);
        return conditions;
    }

    private static long memoryGib() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return Math.round(system.getTotalMemorySize() / (double) (1L << 30));
    }
}
