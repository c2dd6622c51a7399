package io.hearth.ingest.file.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** A way of writing instants. Strict: 30 February is refused, not moved to the 28th. */
public sealed interface TimeFormat {

    /** @throws DateTimeException if the text is not written so, or names an instant that does not exist */
    Instant parse(String text);

    /**
     * @param name {@code epoch_seconds}, {@code epoch_millis}, {@code iso}, or a pattern of {@link DateTimeFormatter}
     * @param zone for times that carry no offset of their own
     * @throws IllegalArgumentException if it is none of these
     */
    static TimeFormat of(String name, ZoneId zone) {
        return switch (name) {
            case "epoch_seconds" -> new Epoch(1_000);
            case "epoch_millis" -> new Epoch(1);
            case "iso" -> new Written(iso(), zone);
            default -> new Written(pattern(name), zone);
        };
    }

    /** A date; or date and time with {@code T} or a blank between, an offset if need be. */
    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendPattern("[['T'][' ']")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                // +08:00, +0800 or +08; the last bracket closes what the first one opened, the time of the day.
                .appendPattern("[XXX][XX][X]]")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** People write {@code yyyy}, which a strict formatter takes for a year of an era. */
    private static DateTimeFormatter pattern(String pattern) {
        String strict = pattern.contains("G") ? pattern : pattern.replace('y', 'u');
        return DateTimeFormatter.ofPattern(strict, Locale.ROOT)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** @param millis a unit's milliseconds */
    record Epoch(long millis) implements TimeFormat {
        private static final int MAX_DIGITS = 15;

        @Override
        public Instant parse(String text) {
            if (text.isEmpty() || text.length() > MAX_DIGITS) {
                throw new DateTimeException("'" + text + "' is no number of an epoch");
            }
            try {
                return Instant.ofEpochMilli(Long.parseLong(text) * millis);
            } catch (NumberFormatException e) {
                throw new DateTimeException("'" + text + "' is no number of an epoch", e);
            }
        }
    }

    /** @param zone for times without an offset; a date alone is its first instant there */
    record Written(DateTimeFormatter formatter, ZoneId zone) implements TimeFormat {

        @Override
        public Instant parse(String text) {
            TemporalAccessor parsed =
                    formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime instant) {
                return instant.toInstant();
            }
            if (parsed instanceof LocalDate day) {
                return day.atStartOfDay(zone).toInstant();
            }
            return at((LocalDateTime) parsed);
        }

        /** The hour that is skipped in spring did not happen; of the one that happens twice, the first is meant. */
        private Instant at(LocalDateTime local) {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (offsets.isEmpty()) {
                throw new DateTimeException(local + " does not exist in " + zone);
            }
            return local.toInstant(offsets.get(0));
        }
    }
}
