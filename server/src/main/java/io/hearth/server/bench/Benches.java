package io.hearth.server.bench;

import io.hearth.server.CommandException;
import io.hearth.server.Installation;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The measurements by name. */
public final class Benches {

    private static final String SCRIPT_PROPERTY = "hearth.script";

    private final List<Bench> benches;

    private Benches(List<Bench> benches) {
        this.benches = benches;
    }

    public static Benches installed(BenchOptions options) {
        Path script = Path.of(System.getProperty(SCRIPT_PROPERTY, "./hearth"));
        Installation installation = Installation.current();
        return new Benches(List.of(
                new StartupBench(script),
                new ImportRateBench(installation),
                new CallbackBench(script, installation),
                new SegmentationBench(installation, options),
                new PreviewBench(installation, options),
                new CrmProgrammeBench(installation),
                new PushRoomBench(installation, options.fans()),
                new DashboardBench(script, installation, options)));
    }

    /** One line for each. */
    public List<String> describe() {
        return benches.stream()
                .map(bench -> "%-12s %s".formatted(bench.name(), bench.description()))
                .toList();
    }

    /**
     * Runs one and writes its figures.
     *
     * @return what to tell the person who asked
     * @throws CommandException if there is none of that name
     * @throws Exception if it could not be measured
     */
    public String run(String name, Path results) throws Exception {
        Bench bench = benches.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Map<String, Number> figures = bench.run();
        Path file = new BenchResults(results, Clock.systemUTC()).write(name, figures, load);
        return figures.entrySet().stream()
                .map(figure -> "%-32s %s".formatted(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining("\n", "", "\nwritten to " + file));
    }

    private CommandException unknown(String name) {
        String names = benches.stream().map(Bench::name).collect(Collectors.joining(", "));
        return new CommandException("there is no bench '" + name + "'; there are: " + names);
    }
}
