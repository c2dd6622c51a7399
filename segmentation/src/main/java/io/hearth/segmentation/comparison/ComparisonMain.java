package io.hearth.segmentation.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.domain.feature.Population;
import io.hearth.segmentation.SparkSessions;
import io.hearth.segmentation.contact.ContactTally;
import io.hearth.segmentation.contact.PopulationJson;
import io.hearth.segmentation.rollup.RollupView;
import io.hearth.segmentation.rollup.Rollups;
import io.hearth.store.run.SegmentationRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;

/**
 * Makes all contacts of a published run by Spark and by DuckDB, by turns in one process, and tells how long each took:
 * the first of three turns warms both up, the quicker of the others counts; with many rows the quicker of two does. The exit code is 1 when they count differently.
 */
public final class ComparisonMain {

    private static final int TURNS = 3;
    /** From so many rows on a turn takes a minute and more: it has warmed itself up. */
    private static final long MANY_ROWS = 5_000_000;

    private static final int TURNS_WITH_MANY_ROWS = 2;
    private static final long ROWS_A_PARTITION = 500_000;

    private ComparisonMain() {}

    /** Takes one argument, the file with the run's request. */
    public static void main(String[] arguments) throws Exception {
        SegmentationRequest request = SegmentationRequest.parse(Files.readString(Path.of(arguments[0])));
        try (SparkSession spark = SparkSessions.start(request)) {
            Rollups rollups = new Rollups(spark, request.rollupDir(), request.humanTime());
            RollupView view = rollups.findView(request.runId()).orElseThrow();
            Population population =
                    PopulationJson.read(rollups.findPopulation(request.runId()).orElseThrow());
            long rows = rollups.read(view).count();
            int cores = spark.sparkContext().defaultParallelism();
            int partitions = (int) Math.max(cores, rows / ROWS_A_PARTITION);
            try (DuckContacts duck = new DuckContacts(request, rollups.folders(view), cores)) {
                System.out.println(new ObjectMapper()
                        .writeValueAsString(compare(
                                () -> ContactTally.of(rollups.read(view), request, population, partitions),
                                duck::counts,
                                rows)));
            }
        }
        System.exit(0);
    }

    private static Map<String, Number> compare(
            Callable<SortedMap<String, Long>> spark, Callable<SortedMap<String, Long>> duck, long rows)
            throws Exception {
        double sparkSeconds = Double.MAX_VALUE;
        double duckSeconds = Double.MAX_VALUE;
        boolean many = rows > MANY_ROWS;
        for (int turn = 0; turn < (many ? TURNS_WITH_MANY_ROWS : TURNS); turn++) {
            Timed bySpark = time(spark);
            Timed byDuck = time(duck);
            requireEqual(bySpark.counts(), byDuck.counts());
            System.err.println(
                    "turn " + turn + ": Spark " + bySpark.seconds() + " s, DuckDB " + byDuck.seconds() + " s");
            if (turn > 0 || many) {
                sparkSeconds = Math.min(sparkSeconds, bySpark.seconds());
                duckSeconds = Math.min(duckSeconds, byDuck.seconds());
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("rows", rows);
        figures.put("spark_seconds", sparkSeconds);
        figures.put("duckdb_seconds", duckSeconds);
        figures.put("ratio", Math.round(sparkSeconds / duckSeconds * 100) / 100.0);
        return figures;
    }

    private static void requireEqual(Map<String, Long> bySpark, Map<String, Long> byDuck) {
        if (!bySpark.equals(byDuck)) {
            System.err.println("Spark counts " + bySpark + "\nDuckDB counts " + byDuck);
            System.exit(1);
        }
    }

    private static Timed time(Callable<SortedMap<String, Long>> engine) throws Exception {
        long began = System.nanoTime();
        SortedMap<String, Long> counts = engine.call();
        return new Timed(Math.round((System.nanoTime() - began) / 1e7) / 100.0, counts);
    }

    private record Timed(double seconds, SortedMap<String, Long> counts) {}
}
