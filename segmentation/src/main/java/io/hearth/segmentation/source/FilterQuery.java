package io.hearth.segmentation.source;

import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.GreaterThanOrEqual;
import org.apache.spark.sql.sources.In;
import org.apache.spark.sql.sources.IsNotNull;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.LessThanOrEqual;
import org.apache.spark.sql.sources.Or;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Spark's filters as Elasticsearch queries. A filter is taken over only where both mean exactly the same: comparisons of
 * instants that are whole milliseconds, as stored, and equality of the type.
 */
final class FilterQuery {

    private FilterQuery() {}

    /** All of the queries together. */
    static String all(List<String> queries) {
        return queries.isEmpty()
                ? InteractionSlice.EVERYTHING
                : "{\"bool\":{\"filter\":[" + String.join(",", queries) + "]}}";
    }

    /** Empty if Spark has to do it. */
    static Optional<String> of(Filter filter) {
        if (filter instanceof And || filter instanceof Or) {
            return together(filter);
        }
        if (filter instanceof IsNotNull isNotNull) {
            return isOurs(isNotNull.attribute())
                    ? Optional.of("{\"exists\":{\"field\":\"" + isNotNull.attribute() + "\"}}")
                    : Optional.empty();
        }
        return comparison(filter);
    }

    /**
     * All parts of one conjunction or disjunction side by side: Spark nests them two by two, and Elasticsearch refuses a query
     * that is nested deeper than 30.
     */
    private static Optional<String> together(Filter filter) {
        List<Filter> parts = new ArrayList<>();
        collect(filter, filter.getClass(), parts);
        List<String> queries =
                parts.stream().map(FilterQuery::of).flatMap(Optional::stream).toList();
        String how = filter instanceof And ? "filter" : "should";
        return queries.size() < parts.size()
                ? Optional.empty()
                : Optional.of("{\"bool\":{\"" + how + "\":[" + String.join(",", queries) + "]}}");
    }

    private static void collect(Filter filter, Class<? extends Filter> kind, List<Filter> parts) {
        if (kind != filter.getClass()) {
            parts.add(filter);
        } else if (filter instanceof And and) {
            collect(and.left(), kind, parts);
            collect(and.right(), kind, parts);
        } else if (filter instanceof Or or) {
            collect(or.left(), kind, parts);
            collect(or.right(), kind, parts);
        }
    }

    private static Optional<String> comparison(Filter filter) {
        if (filter instanceof GreaterThanOrEqual f) {
            return range(f.attribute(), "gte", f.value());
        }
        if (filter instanceof GreaterThan f) {
            return range(f.attribute(), "gt", f.value());
        }
        if (filter instanceof LessThanOrEqual f) {
            return range(f.attribute(), "lte", f.value());
        }
        if (filter instanceof LessThan f) {
            return range(f.attribute(), "lt", f.value());
        }
        if (filter instanceof EqualTo f) {
            return terms(f.attribute(), f.value());
        }
        return filter instanceof In f ? terms(f.attribute(), f.values()) : Optional.empty();
    }

    private static Optional<String> range(String column, String operator, @Nullable Object value) {
        if (!isInstant(column)) {
            return Optional.empty();
        }
        return milliseconds(value)
                .map(ms -> "{\"range\":{\"" + column + "\":{\"" + operator + "\":" + ms
                        + ",\"format\":\"epoch_millis\"}}}");
    }

    private static Optional<Long> milliseconds(@Nullable Object value) {
        Instant instant = value instanceof java.sql.Timestamp timestamp
                ? timestamp.toInstant()
                : value instanceof Instant i ? i : null;
        return instant == null || instant.getNano() % 1_000_000 != 0
                ? Optional.empty()
                : Optional.of(instant.toEpochMilli());
    }

    private static Optional<String> terms(String column, @Nullable Object... values) {
        if (!InteractionField.TYPE.column().equals(column)) {
            return Optional.empty();
        }
        List<String> quoted = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof String text) || !text.matches("[A-Z_]+")) {
                return Optional.empty();
            }
            quoted.add("\"" + text + "\"");
        }
        return Optional.of("{\"terms\":{\"" + column + "\":[" + String.join(",", quoted) + "]}}");
    }

    private static boolean isInstant(String column) {
        return isOurs(column)
                && InteractionSchema.typeOf(InteractionSchema.field(column)).equals(DataTypes.TimestampType);
    }

    private static boolean isOurs(String column) {
        return InteractionSchema.all().getFieldIndex(column).isDefined();
    }
}
