package io.hearth.ingest.file;

import io.hearth.domain.text.PhoneMask;
import io.hearth.ingest.file.mapping.FieldRef;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.PersonalColumns;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a row that have no field of their own in an interaction. Empty ones are left out, and
 * so is personal data. */
final class RowAttributes {

    private final ImportMapping mapping;
    private @Nullable Columns planned;
    private List<Plan> plan = List.of();

    RowAttributes(ImportMapping mapping) {
        this.mapping = mapping;
    }

    /** Which value goes under which name. */
    private record Plan(int place, String name) {}

    Map<String, String> of(Row row) {
        if (row.columns() != planned) {
            planned = row.columns();
            plan = plan(row.columns());
        }
        Map<String, String> attributes = new HashMap<>();
        for (Plan entry : plan) {
            String value = row.values()[entry.place()];
            if (!value.isEmpty()) {
                attributes.put(entry.name(), PhoneMask.mask(value));
            }
        }
        return attributes;
    }

    private List<Plan> plan(Columns columns) {
        List<Plan> entries = new java.util.ArrayList<>();
        mapping.attributes().forEach((name, field) -> {
            int place = columns.find(field);
            if (place != Columns.NOWHERE) {
                entries.add(new Plan(place, name));
            }
        });
        if (mapping.rest()) {
            addRest(columns, entries);
        }
        return entries;
    }

    private void addRest(Columns columns, List<Plan> entries) {
        Set<Integer> used = new HashSet<>();
        for (FieldRef field : mapping.namedFields().values()) {
            used.add(columns.find(field));
        }
        List<String> names = columns.attributeNames();
        for (int place = 0; place < columns.count(); place++) {
            if (!used.contains(place) && !PersonalColumns.contains(names.get(place))) {
                entries.add(new Plan(place, names.get(place)));
            }
        }
    }
}
