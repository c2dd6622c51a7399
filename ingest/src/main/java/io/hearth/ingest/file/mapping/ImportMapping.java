package io.hearth.ingest.file.mapping;

import io.hearth.domain.interaction.Channel;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a file mean. Read with {@link MappingReader}; written as {@code docs/recipes/import-a-file.md}
 * tells.
 *
 * @param source names where the rows come from, and is part of every id: lower-case letters, digits, {@code . _ -}
 * @param charset empty where the file itself is to tell
 * @param subjects whose interaction it is: the first of these that a row fills in
 * @param attributes attribute name to column
 * @param rest whether every column that is not named becomes an attribute under its own name
 * @param key the columns that make a row unique; empty for all of them
 * @param digest of the mapping's text; another digest is another import
 */
public record ImportMapping(
        String source,
        FileFormat format,
        Optional<Charset> charset,
        CsvFormat csv,
        List<SubjectField> subjects,
        Happenings happenings,
        Translated<Channel> channel,
        Optional<FieldRef> content,
        Optional<FieldRef> project,
        Optional<FieldRef> text,
        Map<String, FieldRef> attributes,
        boolean rest,
        List<FieldRef> key,
        String digest) {

    public ImportMapping {
        subjects = List.copyOf(subjects);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        key = List.copyOf(key);
    }

    /** What interactions of this mapping carry as their source. */
    public String interactionSource() {
        return "import:" + source;
    }

    /** Every column that the mapping names, under the mapping's key that names it. */
    public Map<String, FieldRef> namedFields() {
        Map<String, FieldRef> fields = new LinkedHashMap<>();
        subjects.forEach(subject -> fields.put(subject.kind().key(), subject.field()));
        if (happenings instanceof Happenings.Single single) {
            Optional.ofNullable(single.type().field()).ifPresent(f -> fields.put("type.column", f));
            fields.put("time.column", single.time().field());
        } else if (happenings instanceof Happenings.Dated dated) {
            dated.dates().forEach((type, time) -> fields.put("dates.columns." + type, time.field()));
        }
        Optional.ofNullable(channel.field()).ifPresent(f -> fields.put("channel.column", f));
        content.ifPresent(f -> fields.put("content", f));
        project.ifPresent(f -> fields.put("project", f));
        text.ifPresent(f -> fields.put("text", f));
        attributes.forEach((name, f) -> fields.put("attributes." + name, f));
        return fields;
    }

    /** As {@link #namedFields()}, with the key's columns. */
    public Map<String, FieldRef> neededFields() {
        Map<String, FieldRef> fields = namedFields();
        List<FieldRef> parts = new ArrayList<>(key);
        for (int i = 0; i < parts.size(); i++) {
            fields.put("key[" + i + "]", parts.get(i));
        }
        return fields;
    }
}
