package io.hearth.ingest.file;

import io.hearth.ingest.file.mapping.FieldRef;

/**
 * A row whose values can be told apart.
 *
 * @param line where it begins, from 1
 * @param raw as it stands in the file
 * @param values one for each column
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and made for each row of a file.
record Row(long line, String raw, Columns columns, String[] values) implements ParsedRow {

    /** The column's name in this file, for messages. */
    String nameOf(FieldRef field) {
        int place = columns.find(field);
        return place == Columns.NOWHERE ? field.name() : columns.names().get(place);
    }

    /** Empty where the row has no such value. */
    String value(FieldRef field) {
        int place = columns.find(field);
        return place == Columns.NOWHERE ? "" : values[place];
    }
}
