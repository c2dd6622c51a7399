package io.hearth.segmentation.source;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The table that a query is planned against. */
final class InteractionTable implements SupportsRead {

    private final ScanSettings settings;

    InteractionTable(ScanSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public Column[] columns() {
        return Arrays.stream(InteractionSchema.all().fields())
                .map(field -> Column.create(field.name(), field.dataType(), field.nullable()))
                .toArray(Column[]::new);
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        return new InteractionScanBuilder(settings);
    }
}
