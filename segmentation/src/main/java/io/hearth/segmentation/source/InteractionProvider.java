package io.hearth.segmentation.source;

import java.net.URI;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The entry for Spark, which finds it by class name. Columns that a query does not use are not fetched; comparisons of
 * instants and types are left to Elasticsearch.
 */
public final class InteractionProvider implements TableProvider {

    /**
     * The interactions of one point in time, that must stay open while the result is used.
     *
     * @param readers how many tasks read side by side, at most
     */
    public static Dataset<Row> read(SparkSession spark, URI elasticsearchUrl, String pointInTime, int readers) {
        return spark.read()
                .format(InteractionProvider.class.getName())
                .option(ScanSettings.URL, elasticsearchUrl.toString())
                .option(ScanSettings.POINT_IN_TIME, pointInTime)
                .option(ScanSettings.READERS, readers)
                .load();
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return InteractionSchema.all();
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return new InteractionTable(ScanSettings.of(new CaseInsensitiveStringMap(properties)));
    }
}
