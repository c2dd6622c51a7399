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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Keeps rollups up to date in their folder and gives those that a run needs. */
public final class Rollups {

    /** A row weighs some hundred bytes; a partition of this many is sorted in memory. */
    private static final long ROWS_A_PARTITION = 500_000;

    private final SparkSession spark;
    private final RollupFolder folder;
    private final HumanTime humanTime;

    public Rollups(SparkSession spark, String rollupDir, HumanTime humanTime) {
        this.spark = spark;
        this.folder = new RollupFolder(rollupDir, spark.sparkContext().hadoopConfiguration());
        this.humanTime = humanTime;
    }

    /**
     * What a refresh did.
     *
     * @param days days that were computed again
     * @param interactions how many interactions they hold
     */
    public record Refreshed(int days, long interactions) {}

    /** Finds out what a refresh would have to do. */
    public Refresh plan(String runId, boolean full, SortedMap<LocalDate, Fingerprint> present, Instant asOf)
            throws IOException {
        RollupCatalog kept = full ? RollupCatalog.empty(humanTime.zone()) : folder.load(humanTime.zone());
        return new Refresh(runId, kept, present, RollupPlan.of(kept, present, humanTime.dayOf(asOf)), asOf);
    }

    /** One planned refresh. */
    public final class Refresh {

        private final String runId;
        private final SortedMap<LocalDate, Fingerprint> present;
        private final RollupPlan plan;
        private final RollupCatalog kept;
        private final RollupCatalog next;
        private final Instant asOf;

        private Refresh(
                String runId,
                RollupCatalog kept,
                SortedMap<LocalDate, Fingerprint> present,
                RollupPlan plan,
                Instant asOf) {
            this.runId = runId;
            this.kept = kept;
            this.present = present;
            this.plan = plan;
            this.next = plan.applied(kept, present, runId);
            this.asOf = asOf;
        }

        /** Interactions that have to be read for it. */
        public Refreshed scope() {
            return new Refreshed(plan.recomputed().size(), plan.interactions());
        }

        /** Interactions of the last day, that are counted without being kept. */
        public long interactionsOfLastDay() {
            Fingerprint today = present.get(humanTime.dayOf(asOf));
            return today == null ? 0 : today.count();
        }

        /** Computes the days that changed and puts them in the place of the old ones. */
        public void run(Dataset<Row> interactions) throws IOException {
            if (!plan.recomputed().isEmpty()) {
                write(interactions.filter(changed()));
            }
            if (!next.equals(kept)) {
                folder.save(next);
            }
        }

        /**
         * All that happened up to the instant asked about: kept days, and what its own day holds so far.
         *
         * @return without the hours, which no rule looks at
         */
        public Dataset<Row> upToNow(Dataset<Row> interactions) {
            if (interactionsOfLastDay() == 0) {
                return stored().drop("hours");
            }
            Dataset<Row> lastDay = RollupColumns.rollups(RollupColumns.withDay(interactions.filter(lastDay())))
                    .drop("hours");
            return plan.needed().isEmpty() ? lastDay : stored().drop("hours").unionByName(lastDay);
        }

        /** How many partitions the rows of all days fill: some for each core, but not too many rows for one's memory. */
        public int partitions() {
            long rows = present.values().stream().mapToLong(Fingerprint::count).sum();
            int cores = spark.sparkContext().defaultParallelism();
            return (int) Math.max(cores, rows / ROWS_A_PARTITION);
        }

        private void write(Dataset<Row> interactions) {
            int partitions = (int) Math.max(
                    spark.sparkContext().defaultParallelism(),
                    Math.min(plan.recomputed().size(), plan.interactions() / ROWS_A_PARTITION));
            // All rows of a day go to one task, which groups and sorts them without another exchange.
            Dataset<Row> byDay = RollupColumns.withDay(interactions).repartition(partitions, col("day"));
            RollupColumns.rollups(byDay)
                    .sortWithinPartitions("day", "subject")
                    .write()
                    .mode(SaveMode.Overwrite)
                    .partitionBy("day")
                    .parquet(folder.run(runId));
        }

        private Dataset<Row> stored() {
            if (plan.needed().isEmpty()) {
                return spark.createDataFrame(List.of(), RollupColumns.schema());
            }
            String[] paths = plan.needed().stream()
                    .map(day -> folder.day(day, entry(day)))
                    .toArray(String[]::new);
            return spark.read()
                    .schema(RollupColumns.schema())
                    .option("basePath", folder.root())
                    .parquet(paths)
                    .select(RollupColumns.columns());
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
}
