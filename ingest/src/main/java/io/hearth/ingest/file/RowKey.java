package io.hearth.ingest.file;

import io.hearth.ingest.file.mapping.FieldRef;
import java.util.List;

/** What makes a row unique within its source. */
final class RowKey {

    private final List<FieldRef> fields;

    /** @param fields empty for all values of a row */
    RowKey(List<FieldRef> fields) {
        this.fields = fields;
    }

    /** The row's key, and one more part behind it. */
    String[] of(Row row, String last) {
        return fields.isEmpty() ? all(row, last) : named(row, last);
    }

    private static String[] all(Row row, String last) {
        String[] values = row.values();
        String[] parts = new String[values.length + 1];
        System.arraycopy(values, 0, parts, 0, values.length);
        parts[values.length] = last;
        return parts;
    }

    private String[] named(Row row, String last) {
        String[] parts = new String[fields.size() + 1];
        for (int i = 0; i < fields.size(); i++) {
            parts[i] = row.value(fields.get(i));
        }
        parts[fields.size()] = last;
        return parts;
    }
}
