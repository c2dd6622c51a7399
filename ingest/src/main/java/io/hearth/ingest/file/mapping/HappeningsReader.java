package io.hearth.ingest.file.mapping;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.time.HumanTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what happened and when: {@code type} and {@code time}, or {@code dates}. */
final class HappeningsReader {

    private final MappingNode root;
    private final HumanTime humanTime;

    HappeningsReader(MappingNode root, HumanTime humanTime) {
        this.root = root;
        this.humanTime = humanTime;
    }

    Happenings happenings() {
        if (!root.has("dates")) {
            return new Happenings.Single(
                    new WordReader<>(InteractionType.class).translated(root, "type", null), time());
        }
        for (String key : new String[] {"type", "time"}) {
            if (root.has(key)) {
                root.problem(key, "cannot be beside dates, which say what happened and when");
            }
        }
        return dated(root.child("dates"));
    }

    private TimeField time() {
        MappingNode time = root.child("time");
        time.allowOnly(Set.of("column", "format", "zone"));
        return new TimeField(new FieldReader(time).field("column"), format(time));
    }

    private Happenings dated(MappingNode dates) {
        dates.allowOnly(Set.of("columns", "format", "zone"));
        TimeFormat format = format(dates);
        MappingNode columns = dates.child("columns");
        FieldReader fields = new FieldReader(columns);
        Map<InteractionType, TimeField> byType = new LinkedHashMap<>();
        dates.forEachIn("columns", (word, column) -> type(columns, word, fields, format, byType));
        if (byType.isEmpty()) {
            dates.problem("columns", "is to name a column for each kind of interaction");
        }
        return new Happenings.Dated(byType);
    }

    private static void type(
            MappingNode columns,
            String word,
            FieldReader fields,
            TimeFormat format,
            Map<InteractionType, TimeField> byType) {
        for (InteractionType type : InteractionType.values()) {
            if (type.name().equals(word)) {
                byType.put(type, new TimeField(fields.field(word), format));
                return;
            }
        }
        columns.problem(word, "is no kind of interaction");
    }

    private TimeFormat format(MappingNode node) {
        FormatReader formats = new FormatReader(node);
        ZoneId zone = formats.zone("zone", humanTime.zone());
        return formats.time("format", zone);
    }
}
