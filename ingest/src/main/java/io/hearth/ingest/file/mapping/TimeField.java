package io.hearth.ingest.file.mapping;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * When it happened.
 *
 * @param field the column
 * @param format how the column is written
 */
public record TimeField(FieldRef field, TimeFormat format) {

    /** @throws DateTimeException if the text is not written so, or names an instant that does not exist */
    public Instant parse(String text) {
        return format.parse(text);
    }
}
