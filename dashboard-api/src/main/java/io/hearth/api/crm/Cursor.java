package io.hearth.api.crm;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.store.interaction.LatestFirst;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended of a list that is ordered by an instant, and by a number where that is the same.
 *
 * @param at in milliseconds
 */
public record Cursor(Instant at, long number) {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,15})\\.([0-9]{1,18})");

    /** @throws ProblemException {@code invalid_request} */
    public static Cursor parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, "cursor is none of ours; begin at the first page.");
        }
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), Long.parseLong(parts.group(2)));
    }

    /** Null for the first page. */
    public static LatestFirst.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Cursor cursor = parse(text);
        return new LatestFirst.Place(cursor.at(), cursor.number());
    }

    /** Null after the last page. */
    public static @Nullable String text(LatestFirst.@Nullable Place place) {
        return place == null ? null : new Cursor(place.at(), place.number()).toString();
    }

    /** As the next page is asked for. */
    @Override
    public String toString() {
        return at.toEpochMilli() + "." + number;
    }
}
