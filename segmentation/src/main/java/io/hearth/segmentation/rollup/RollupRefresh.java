package io.hearth.segmentation.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.hearth.domain.time.HumanTime;
import io.hearth.segmentation.rollup.RollupPlan.DayRange;
import io.hearth.store.interaction.InteractionDays.Fingerprint;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** One planned refresh of the rollups: first the days that are over, then what the current day holds so far. */
public final class RollupRefresh {

    /** A row weighs some hundred bytes; a partition of this many is sorted in memory. */
    private static final long ROWS_A_PARTITION = 500_000;
    /** Cannot be part of a run's id, so what a run found in an unfinished day never passes for the whole day. */
    private static final String SO_FAR = ".so-far";

    private final SparkSession spark;
    private final RollupFolder folder;
    private final HumanTime humanTime;
    private final String runId;
    private final SortedMap<LocalDate, Fingerprint> present;
    private final RollupPlan plan;
    private final RollupCatalog kept;
    private final RollupCatalog next;
    private final Instant asOf;

    RollupRefresh(
            SparkSession spark,
            RollupFolder folder,
            HumanTime humanTime,
            String runId,
            RollupCatalog kept,
            SortedMap<LocalDate, Fingerprint> present,
            Instant asOf) {
        this.spark = spark;
        this.folder = folder;
        this.humanTime = humanTime;
        this.runId = runId;
        this.present = present;
        this.plan = RollupPlan.of(kept, present, humanTime.dayOf(asOf));
        this.kept = kept;
        this.next = plan.applied(kept, present, runId);
        this.asOf = asOf;
    }

    /** How many days that are over have to be computed again. */
    public int days() {
        return plan.recomputed().size();
    }

    /** How many interactions they hold. */
    public long interactions() {
        return plan.interactions();
    }

    /** How many interactions the current day holds, that are read in any case. */
    public long interactionsOfLastDay() {
        Fingerprint today = present.get(humanTime.dayOf(asOf));
        return today == null ? 0 : today.count();
    }

    /** How many partitions the rows of all days fill: some for each core, but not too many rows for one's memory. */
    public int partitions() {
        long rows = present.values().stream().mapToLong(Fingerprint::count).sum();
        return (int) Math.max(cores(), rows / ROWS_A_PARTITION);
    }

    /** Computes the days that changed and lets them take the place of the old ones. */
    public void run(Dataset<Row> interactions) throws IOException {
        if (!plan.recomputed().isEmpty()) {
            int partitions =
                    (int) Math.max(cores(), Math.min(plan.recomputed().size(), plan.interactions() / ROWS_A_PARTITION));
            write(interactions.filter(changed()), partitions, runId);
        }
        if (!next.equals(kept)) {
            folder.save(next);
        }
    }

    /**
     * Computes the current day up to the instant asked about, and says where all that had happened by then is found. The
     * view is kept under the run's id, for the next run to compare itself with.
     */
    public RollupView look(Dataset<Row> interactions) throws IOException {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        plan.needed().forEach(day -> days.put(day, entry(day).runId()));
        if (interactionsOfLastDay() > 0) {
            String soFar = runId + SO_FAR;
            write(interactions.filter(lastDay()), cores(), soFar);
            if (folder.holds(humanTime.dayOf(asOf), soFar)) {
                days.put(humanTime.dayOf(asOf), soFar);
            }
        }
        RollupView view = new RollupView(asOf, days);
        folder.saveView(runId, humanTime.zone(), view);
        return view;
    }

    /** Removes what neither this run nor a later one needs; to be called when its results are visible. */
    public void tidyUp(RollupView view) throws IOException {
        folder.removeAllBut(next, runId, view);
    }

    private int cores() {
        return spark.sparkContext().defaultParallelism();
    }

    private void write(Dataset<Row> interactions, int partitions, String name) {
        // All rows of a day go to one task, which groups and sorts them without another exchange.
        Dataset<Row> byDay = RollupColumns.withDay(interactions).repartition(partitions, col("day"));
        RollupColumns.rollups(byDay)
                .sortWithinPartitions("day", "subject")
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy("day")
                .parquet(folder.run(name));
    }

    private RollupCatalog.Entry entry(LocalDate day) {
        RollupCatalog.Entry entry = next.days().get(day);
        if (entry == null) {
            throw new IllegalStateException("the plan keeps every day before today, but not " + day);
        }
        return entry;
    }

    private Column lastDay() {
        return col("occurred_at")
                .geq(lit(humanTime.startOf(humanTime.dayOf(asOf))))
                .and(col("occurred_at").leq(lit(asOf)));
    }

    private Column changed() {
        List<Column> ranges = plan.ranges().stream().map(this::within).toList();
        return ranges.stream().reduce(Column::or).orElseGet(() -> lit(false));
    }

    private Column within(DayRange range) {
        return col("occurred_at")
                .geq(lit(humanTime.startOf(range.from())))
                .and(col("occurred_at").lt(lit(humanTime.startOf(range.to().plusDays(1)))));
    }
}
