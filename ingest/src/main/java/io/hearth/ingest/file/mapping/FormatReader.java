package io.hearth.ingest.file.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how characters, fields and times are written. */
final class FormatReader {

    private final MappingNode node;

    FormatReader(MappingNode node) {
        this.node = node;
    }

    /** Empty where the file is to tell. */
    Optional<Charset> charset(String key) {
        String name = node.text(key, "UTF-8");
        try {
            return name.equals("auto") ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            node.problem(
                    key,
                    "'" + name + "' is no character set of this Java, such as UTF-8, GB18030 or UTF-16LE, nor auto");
            return Optional.of(StandardCharsets.UTF_8);
        }
    }

    CsvFormat csv(String key) {
        if (!node.has(key)) {
            return CsvFormat.DEFAULT;
        }
        MappingNode csv = node.child(key);
        csv.allowOnly(Set.of("delimiter", "quote", "header", "columns"));
        List<String> columns = names(csv, "columns");
        try {
            return new CsvFormat(delimiter(csv), quote(csv), csv.flag("header", columns.isEmpty()), columns);
        } catch (IllegalArgumentException e) {
            csv.problem(String.valueOf(e.getMessage()));
            return CsvFormat.DEFAULT;
        }
    }

    TimeFormat time(String key, ZoneId zone) {
        String name = node.text(key);
        try {
            return TimeFormat.of(name, zone);
        } catch (IllegalArgumentException e) {
            node.problem(
                    key, "'" + name + "' is neither epoch_seconds, epoch_millis, iso nor a pattern: " + e.getMessage());
            return TimeFormat.of("iso", zone);
        }
    }

    ZoneId zone(String key, ZoneId absent) {
        String name = node.text(key, absent.getId());
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            node.problem(key, "'" + name + "' is no time zone, such as Asia/Shanghai");
            return absent;
        }
    }

    private static char delimiter(MappingNode csv) {
        String text = csv.text("delimiter", ",");
        return "tab".equals(text) ? '\t' : single(csv, "delimiter", text, ',');
    }

    private static @Nullable Character quote(MappingNode csv) {
        String text = csv.text("quote", "\"");
        return "none".equals(text) ? null : (Character) single(csv, "quote", text, '"');
    }

    private static char single(MappingNode csv, String key, String text, char standIn) {
        if (text.length() == 1) {
            return text.charAt(0);
        }
        csv.problem(key, "'" + text + "' is not one character");
        return standIn;
    }

    private static List<String> names(MappingNode csv, String key) {
        Set<String> names = new LinkedHashSet<>();
        csv.forEachOf(key, (place, value) -> {
            if (value.asText().isEmpty() || !names.add(value.asText())) {
                csv.problem(place, "'" + value.asText() + "' is empty or named twice");
            }
        });
        return List.copyOf(names);
    }
}
