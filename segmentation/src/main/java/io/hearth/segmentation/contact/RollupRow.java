package io.hearth.segmentation.contact;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Reads Spark's own form of a row. Spark's public form has objects for all columns of all rows, which took longer than
 * what is made of them.
 */
final class RollupRow {

    /** The order in which rows are read: the methods take the columns by number. */
    static final List<String> COLUMNS = List.of(
            ContactKeys.HASH,
            ContactKeys.KEY,
            "subject",
            "day",
            "type",
            "channel",
            "content_id",
            "project_id",
            "count",
            "first",
            "last",
            "hours");

    /** The column that follows the others where anybody has traits. */
    private static final int TRAIT = COLUMNS.size();

    private static final Map<UTF8String, InteractionType> TYPES = byName(InteractionType.values());
    private static final Map<UTF8String, Channel> CHANNELS = byName(Channel.values());

    private RollupRow() {}

    static long hash(InternalRow row) {
        return row.getLong(0);
    }

    /** Valid until the next row is read. */
    static UTF8String key(InternalRow row) {
        return row.getUTF8String(1);
    }

    static String subject(InternalRow row) {
        return row.getUTF8String(2).toString();
    }

    /** Whether the row tells what was done, and not only of whom. */
    static boolean isRollup(InternalRow row) {
        return !row.isNullAt(3);
    }

    static DayRollup rollup(InternalRow row) {
        return new DayRollup(
                LocalDate.ofEpochDay(row.getInt(3)),
                known(TYPES, row.getUTF8String(4)),
                known(CHANNELS, row.getUTF8String(5)),
                text(row, 6),
                text(row, 7),
                row.getLong(8),
                instant(row.getLong(9)),
                instant(row.getLong(10)));
    }

    /** How many acts in each hour; null where the first and the last of them tell. */
    static int @Nullable [] hours(InternalRow row) {
        return row.isNullAt(11) ? null : row.getArray(11).toIntArray();
    }

    static @Nullable String trait(InternalRow row) {
        return row.numFields() > TRAIT ? text(row, TRAIT) : null;
    }

    private static @Nullable String text(InternalRow row, int column) {
        return row.isNullAt(column) ? null : row.getUTF8String(column).toString();
    }

    private static Instant instant(long microseconds) {
        return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }

    private static <E extends Enum<E>> Map<UTF8String, E> byName(E[] values) {
        return new HashMap<>(Arrays.stream(values)
                .collect(Collectors.toMap(value -> UTF8String.fromString(value.name()), Function.identity())));
    }

    private static <E> E known(Map<UTF8String, E> values, UTF8String name) {
        E value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a rollup has the unknown word " + name);
        }
        return value;
    }
}
