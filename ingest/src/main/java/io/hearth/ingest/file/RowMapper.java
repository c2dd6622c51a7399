package io.hearth.ingest.file;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.text.PhoneMask;
import io.hearth.ingest.file.mapping.FieldRef;
import io.hearth.ingest.file.mapping.Happenings;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.TimeField;
import io.hearth.ingest.file.mapping.Translated;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a row into interactions, by the mapping: all that it says, or none. */
final class RowMapper {

    /** Clocks and zones of other systems are a few hours off; a day ahead is a mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** As the index: longer ones are stored, but never found. */
    private static final int MAX_KEYWORD = 512;

    private final ImportMapping mapping;
    private final RowSubject subject;
    private final RowKey key;
    private final RowAttributes attributes;
    private final Instant latest;

    /**
     * @param clock rows of the future are rejected
     * @param phoneKey turns phone numbers into subjects
     */
    RowMapper(ImportMapping mapping, Clock clock, Optional<PhoneKey> phoneKey) {
        this.mapping = mapping;
        this.subject = new RowSubject(mapping.subjects(), phoneKey);
        this.key = new RowKey(mapping.key(), subject.secretFields());
        this.attributes = new RowAttributes(mapping);
        this.latest = clock.instant().plus(AHEAD);
    }

    /** At least one. */
    List<Interaction> map(Row row) throws UnusableRow {
        Subject whose = subject.of(row);
        if (mapping.happenings() instanceof Happenings.Single single) {
            InteractionType type = word("type", row, single.type());
            return List.of(interaction(row, whose, type, time(row, single.time()), ""));
        }
        List<Interaction> interactions = new ArrayList<>();
        Happenings.Dated dated = (Happenings.Dated) mapping.happenings();
        for (Map.Entry<InteractionType, TimeField> date : dated.dates().entrySet()) {
            if (!row.value(date.getValue().field()).isBlank()) {
                InteractionType type = date.getKey();
                interactions.add(interaction(row, whose, type, time(row, date.getValue()), type.name()));
            }
        }
        if (interactions.isEmpty()) {
            throw new UnusableRow("", "row has none of the dates that the mapping names");
        }
        return interactions;
    }

    /** @param part tells several of one row apart; empty where there is one */
    private Interaction interaction(Row row, Subject whose, InteractionType type, Instant occurredAt, String part)
            throws UnusableRow {
        try {
            return new Interaction(
                    id(row, whose, occurredAt, part),
                    whose,
                    type,
                    occurredAt,
                    word("channel", row, mapping.channel()),
                    keyword("content", row, mapping.content()),
                    keyword("project", row, mapping.project()),
                    text(row),
                    mapping.interactionSource(),
                    attributes.of(row));
        } catch (IllegalArgumentException e) {
            throw new UnusableRow("", String.valueOf(e.getMessage()));
        }
    }

    /** The instant is part of the id whatever the key's columns are: ids are unique per monthly index. */
    private InteractionId id(Row row, Subject whose, Instant occurredAt, String part) {
        String last = Long.toString(occurredAt.toEpochMilli()) + part;
        return InteractionId.of(mapping.interactionSource(), key.of(row, whose.key(), last));
    }

    private Instant time(Row row, TimeField time) throws UnusableRow {
        String text = row.value(time.field()).strip();
        try {
            Instant instant = time.parse(text);
            if (instant.isAfter(latest)) {
                throw new UnusableRow(row.nameOf(time.field()), "time " + instant + " is in the future");
            }
            return instant;
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnusableRow(
                    row.nameOf(time.field()),
                    "time '" + shortened(text) + "' is not written as the mapping says, or never was");
        }
    }

    private static <T extends Enum<T>> T word(String what, Row row, Translated<T> translated) throws UnusableRow {
        FieldRef field = translated.field();
        String word = field == null ? "" : row.value(field).strip();
        Optional<T> ours = translated.translate(word);
        if (ours.isEmpty()) {
            throw new UnusableRow(
                    field == null ? "" : row.nameOf(field),
                    what + " '" + shortened(word) + "' is not in the mapping's values");
        }
        return ours.get();
    }

    private static @Nullable String keyword(String what, Row row, Optional<FieldRef> field) throws UnusableRow {
        String value = field.map(row::value).orElse("").strip();
        if (value.length() > MAX_KEYWORD) {
            throw new UnusableRow(
                    field.map(row::nameOf).orElse(""),
                    what + " has " + value.length() + " characters, at most " + MAX_KEYWORD + " are kept");
        }
        return value.isEmpty() ? null : value;
    }

    private @Nullable String text(Row row) {
        String text = mapping.text().map(row::value).orElse("");
        return text.isEmpty() ? null : PhoneMask.mask(text);
    }

    /** Masked too: reasons are shown and listed. */
    private static String shortened(String text) {
        String masked = PhoneMask.mask(text);
        return masked.length() > 40 ? masked.substring(0, 40) + "…" : masked;
    }
}
