package io.hearth.server.command;

import io.hearth.server.bench.BenchOptions;
import io.hearth.server.bench.Benches;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", description = "Measures and writes the figures, with their conditions, to a file.")
final class BenchCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to measure; without it, the names are listed.")
    private @Nullable String name;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "bench-results",
            description = "Where NAME.json is written (default: ${DEFAULT-VALUE}).")
    private Path results = Path.of("bench-results");

    @Option(
            names = "--fans",
            paramLabel = "NUMBER",
            defaultValue = "" + BenchOptions.DEFAULT_FANS,
            description = "Fans of a generated population, 20 interactions each (default: ${DEFAULT-VALUE}).")
    private int fans = BenchOptions.DEFAULT_FANS;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Data directory of 'segmentation' or of 'dashboards', kept: what is loaded there is not loaded"
                            + " again.")
    private @Nullable Path keep;

    @Override
    public Integer call() throws Exception {
        Benches benches = Benches.installed(new BenchOptions(fans, keep));
        if (name == null) {
            benches.describe().forEach(System.out::println);
            return 0;
        }
        System.out.println(benches.run(name, results));
        return 0;
    }
}
