package io.hearth.ingest.file;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.text.PhoneMask;
import io.hearth.ingest.file.mapping.FieldRef;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.TimeField;
import io.hearth.ingest.file.mapping.Translated;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a row into an interaction, by the mapping. */
final class RowMapper {

    /** Clocks and zones of other systems are a few hours off; a day ahead is a mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** As the index: longer ones are stored, but never found. */
    private static final int MAX_KEYWORD = 512;

    private final ImportMapping mapping;
    private final RowKey key;
    private final RowAttributes attributes;
    private final Instant latest;

    /** @param clock rows of the future are rejected */
    RowMapper(ImportMapping mapping, Clock clock) {
        this.mapping = mapping;
        this.key = new RowKey(mapping.key());
        this.attributes = new RowAttributes(mapping);
        this.latest = clock.instant().plus(AHEAD);
    }

    Interaction map(Row row) throws UnusableRow {
        Instant occurredAt = time(row, mapping.time());
        try {
            return new Interaction(
                    id(row, occurredAt),
                    Subject.fan(new OpenId(row.value(mapping.fan()))),
                    word("type", row, mapping.type()),
                    occurredAt,
                    word("channel", row, mapping.channel()),
                    keyword("content", row, mapping.content()),
                    keyword("project", row, mapping.project()),
                    text(row),
                    mapping.interactionSource(),
                    attributes.of(row));
        } catch (IllegalArgumentException e) {
            throw new UnusableRow(String.valueOf(e.getMessage()));
        }
    }

    /** The instant is part of the id whatever the key's columns are: ids are unique per monthly index. */
    private InteractionId id(Row row, Instant occurredAt) {
        return InteractionId.of(mapping.interactionSource(), key.of(row, Long.toString(occurredAt.toEpochMilli())));
    }

    private Instant time(Row row, TimeField time) throws UnusableRow {
        String text = row.value(time.field());
        try {
            Instant instant = time.parse(text);
            if (instant.isAfter(latest)) {
                throw new UnusableRow("time " + instant + " is in the future");
            }
            return instant;
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnusableRow("time '" + shortened(text) + "' is not written as the mapping says, or never was");
        }
    }

    private static <T extends Enum<T>> T word(String what, Row row, Translated<T> translated) throws UnusableRow {
        String word = translated.field() == null ? "" : row.value(translated.field());
        Optional<T> ours = translated.translate(word);
        if (ours.isEmpty()) {
            throw new UnusableRow(what + " '" + shortened(word) + "' is not in the mapping's values");
        }
        return ours.get();
    }

    private static @Nullable String keyword(String what, Row row, Optional<FieldRef> field) throws UnusableRow {
        String value = field.map(row::value).orElse("");
        if (value.length() > MAX_KEYWORD) {
            throw new UnusableRow(
                    what + " has " + value.length() + " characters, at most " + MAX_KEYWORD + " are kept");
        }
        return value.isEmpty() ? null : value;
    }

    private @Nullable String text(Row row) {
        String text = mapping.text().map(row::value).orElse("");
        return text.isEmpty() ? null : PhoneMask.mask(text);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
