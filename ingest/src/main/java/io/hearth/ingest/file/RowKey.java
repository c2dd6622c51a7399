package io.hearth.ingest.file;

import io.hearth.ingest.file.mapping.FieldRef;
import java.util.ArrayList;
import java.util.List;

/** What makes a row unique within its source. */
final class RowKey {

    private final List<FieldRef> fields;
    private final List<FieldRef> secret;

    /**
     * @param fields empty for all values of a row
     * @param secret columns for which the subject's key stands: an id must not let anyone try phone numbers out
     */
    RowKey(List<FieldRef> fields, List<FieldRef> secret) {
        this.fields = fields;
        this.secret = secret;
    }

    /** The row's key, and one more part behind it. */
    String[] of(Row row, String subjectKey, String last) {
        List<String> parts = new ArrayList<>();
        if (fields.isEmpty()) {
            for (int place = 0; place < row.values().length; place++) {
                boolean hidden = !secret.isEmpty() && isSecret(row, place);
                parts.add(hidden ? subjectKey : row.values()[place]);
            }
        } else {
            for (FieldRef field : fields) {
                parts.add(secret.contains(field) ? subjectKey : row.value(field));
            }
        }
        parts.add(last);
        return parts.toArray(String[]::new);
    }

    private boolean isSecret(Row row, int place) {
        return secret.stream().anyMatch(field -> row.columns().find(field) == place)
                || row.columns().isPersonal(place);
    }
}
