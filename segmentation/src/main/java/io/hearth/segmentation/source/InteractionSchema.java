package io.hearth.segmentation.source;

import io.hearth.store.interaction.InteractionField;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the table, named and ordered as {@link InteractionField}. */
final class InteractionSchema {

    private InteractionSchema() {}

    static StructType all() {
        StructType schema = new StructType();
        for (InteractionField field : InteractionField.values()) {
            schema = schema.add(field.column(), typeOf(field), isOptional(field));
        }
        return schema;
    }

    static InteractionField field(String column) {
        return InteractionField.valueOf(column.toUpperCase(Locale.ROOT));
    }

    static DataType typeOf(InteractionField field) {
        return switch (field) {
            case OCCURRED_AT, INGESTED_AT -> DataTypes.TimestampType;
            case SUBJECT, TYPE, CHANNEL, CONTENT_ID, PROJECT_ID -> DataTypes.StringType;
        };
    }

    private static boolean isOptional(InteractionField field) {
        return field == InteractionField.CONTENT_ID || field == InteractionField.PROJECT_ID;
    }
}
