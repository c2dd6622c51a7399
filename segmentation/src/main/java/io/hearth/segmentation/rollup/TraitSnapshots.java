package io.hearth.segmentation.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.substring_index;

import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The traits that runs went by, each run's in a file of its own. What changed from one to another follows from the two
 * files, and Spark reads them: a million fans with tags need no room in the driver.
 */
public final class TraitSnapshots {

    /** The text of a {@link io.hearth.store.trait.TraitLine}. */
    public static final String TRAIT = "trait";

    private final SparkSession spark;
    private final RollupFolder folder;

    TraitSnapshots(SparkSession spark, RollupFolder folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** Keeps what a run was handed, where all machines of a cluster see it. */
    public void save(String runId, String file) throws IOException {
        folder.saveTraits(runId, file);
    }

    /** The traits that a run went by, with columns {@code subject} and {@code trait}; empty where nobody had any. */
    public Optional<Dataset<Row>> find(String runId) throws IOException {
        String file = folder.traits(runId);
        return folder.hasContent(file) ? Optional.of(withSubject(spark.read().text(file))) : Optional.empty();
    }

    /** The subjects of which one run was told something else than the other; empty where both were told the same. */
    public Optional<Dataset<Row>> subjectsChangedBetween(String oneRun, String otherRun) throws IOException {
        Optional<Dataset<Row>> one = find(oneRun);
        Optional<Dataset<Row>> other = find(otherRun);
        if (one.isPresent() && other.isPresent()) {
            boolean same = folder.areEqual(folder.traits(oneRun), folder.traits(otherRun));
            return same ? Optional.empty() : Optional.of(differing(one.get(), other.get()));
        }
        return one.or(() -> other).map(all -> all.select("subject"));
    }

    private static Dataset<Row> differing(Dataset<Row> one, Dataset<Row> other) {
        return one.withColumn("told", lit(1))
                .union(other.withColumn("told", lit(2)))
                .groupBy("subject", TRAIT)
                .agg(min("told").as("first"), max("told").as("last"))
                .filter(col("first").equalTo(col("last")))
                .select("subject");
    }

    private static Dataset<Row> withSubject(Dataset<Row> lines) {
        return lines.select(
                substring_index(col("value"), " ", 1).as("subject"),
                col("value").as(TRAIT));
    }
}
