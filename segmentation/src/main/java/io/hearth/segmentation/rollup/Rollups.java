package io.hearth.segmentation.rollup;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import io.hearth.domain.time.HumanTime;
import io.hearth.store.interaction.InteractionDays.Fingerprint;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Keeps rollups up to date in their folder and gives those that a run needs. */
public final class Rollups {

    private final SparkSession spark;
    private final RollupFolder folder;
    private final HumanTime humanTime;

    public Rollups(SparkSession spark, String rollupDir, HumanTime humanTime) {
        this.spark = spark;
        this.folder = new RollupFolder(rollupDir, spark.sparkContext().hadoopConfiguration());
        this.humanTime = humanTime;
    }

    /** Finds out what a refresh would have to do. */
    public RollupRefresh plan(String runId, boolean full, SortedMap<LocalDate, Fingerprint> present, Instant asOf)
            throws IOException {
        RollupCatalog kept = full ? RollupCatalog.empty(humanTime.zone()) : folder.load(humanTime.zone());
        return new RollupRefresh(spark, folder, humanTime, runId, kept, present, asOf);
    }

    /** What a published run looked at; empty where that was not kept. */
    public Optional<RollupView> findView(String runId) throws IOException {
        return folder.findView(runId, humanTime.zone());
    }

    /** What a published run compared contacts with, as JSON; empty where that was not kept. */
    public Optional<String> findPopulation(String runId) throws IOException {
        return folder.findPopulation(runId);
    }

    public void savePopulation(String runId, String population) throws IOException {
        folder.savePopulation(runId, population);
    }

    /** The links that a published run's contacts were made by, as text; empty where nobody was linked. */
    public Optional<String> findLinks(String runId) throws IOException {
        return folder.findLinks(runId);
    }

    public void saveLinks(String runId, String links) throws IOException {
        folder.saveLinks(runId, links);
    }

    /** The traits that runs went by. */
    public TraitSnapshots traits() {
        return new TraitSnapshots(spark, folder);
    }

    /** The text of a file on any file system that Hadoop knows. */
    public String readText(String file) throws IOException {
        return folder.readText(file);
    }

    /** The rollups of a view: all columns of {@link RollupColumns#schema}. */
    public Dataset<Row> read(RollupView view) {
        if (view.days().isEmpty()) {
            return spark.createDataFrame(List.of(), RollupColumns.schema());
        }
        String[] paths = folders(view).toArray(String[]::new);
        return spark.read()
                .schema(RollupColumns.schema())
                .option("basePath", folder.root())
                .parquet(paths)
                .select(RollupColumns.columns());
    }

    /** The folders of a view's days. */
    public List<String> folders(RollupView view) {
        return view.days().entrySet().stream()
                .map(day -> folder.day(day.getKey(), day.getValue()))
                .toList();
    }

    /**
     * The subjects of which one view tells something else than the other, in one column {@code subject}. Rows that both
     * have leave no trace in the exclusive or of all rows' digests (64 bits), whatever their order.
     */
    public Dataset<Row> subjectsChangedBetween(RollupView one, RollupView other) {
        SortedSet<LocalDate> days = one.differingFrom(other);
        return read(one.only(days))
                .unionByName(read(other.only(days)))
                .groupBy("subject")
                .agg(bit_xor(xxhash64(RollupColumns.columns())).as("trace"))
                .filter(col("trace").notEqual(0L))
                .select("subject");
    }
}
