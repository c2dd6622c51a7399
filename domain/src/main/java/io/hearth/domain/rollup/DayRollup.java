package io.hearth.domain.rollup;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Interactions of one subject on one day that share type, channel, content and project.
 *
 * @param day in human time
 * @param count at least 1
 * @param first the earliest of them
 * @param last the latest of them; the same instant as {@code first} when the count is 1
 */
public record DayRollup(
        LocalDate day,
        InteractionType type,
        Channel channel,
        @Nullable String contentId,
        @Nullable String projectId,
        long count,
        Instant first,
        Instant last) {

    /** By day, then by instant, then by the rest: a total order, so that results do not depend on the order of input. */
    public static final Comparator<DayRollup> CHRONOLOGICAL = Comparator.comparing(DayRollup::day)
            .thenComparing(DayRollup::first)
            .thenComparing(DayRollup::last)
            .thenComparing(DayRollup::type)
            .thenComparing(DayRollup::channel)
            .thenComparing(DayRollup::contentId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DayRollup::projectId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DayRollup::count);

    /** @throws IllegalArgumentException if the count is below 1 or the last comes before the first */
    public DayRollup {
        if (count < 1) {
            throw new IllegalArgumentException("a rollup of " + count + " interactions, at least 1 is needed");
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last " + last + " is before first " + first);
        }
    }

    /**
     * The first instant, not before the given one, at which something of this rollup is known to have happened; null
     * when all of it came before. Between first and last nothing is known, so the last stands in.
     */
    public @Nullable Instant firstFrom(Instant earliest) {
        if (!first.isBefore(earliest)) {
            return first;
        }
        return last.isBefore(earliest) ? null : last;
    }
}
