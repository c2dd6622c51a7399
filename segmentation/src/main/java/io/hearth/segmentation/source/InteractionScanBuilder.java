package io.hearth.segmentation.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownFilters;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;

/** Takes over what Elasticsearch can do: the choice of columns and simple comparisons. */
final class InteractionScanBuilder implements SupportsPushDownRequiredColumns, SupportsPushDownFilters {

    private final ScanSettings settings;
    private StructType columns = InteractionSchema.all();
    private final List<Filter> pushed = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();

    InteractionScanBuilder(ScanSettings settings) {
        this.settings = settings;
    }

    @Override
    public void pruneColumns(StructType required) {
        columns = required;
    }

    /** @return the filters that Spark has to apply itself */
    @Override
    public Filter[] pushFilters(Filter[] filters) {
        List<Filter> left = new ArrayList<>();
        for (Filter filter : filters) {
            Optional<String> query = FilterQuery.of(filter);
            if (query.isPresent()) {
                pushed.add(filter);
                queries.add(query.get());
            } else {
                left.add(filter);
            }
        }
        return left.toArray(Filter[]::new);
    }

    @Override
    public Filter[] pushedFilters() {
        return pushed.toArray(Filter[]::new);
    }

    @Override
    public Scan build() {
        return new InteractionBatch(settings, columns, FilterQuery.all(queries));
    }
}
