package io.hearth.domain.segment;

import io.hearth.domain.feature.Engagement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How engaged the contact is on the day asked about, see {@link Engagement#score}: 1 is one view today, 15 a visit today,
 * and half of it a month later.
 *
 * @param from at least this much
 * @param to at most this much; {@link #MAX} for no limit
 */
public record EngagementScore(int from, int to) implements SegmentRule {

    /** A visit each hour of a year would not reach it. */
    public static final int MAX = 1_000_000;

    /** @throws IllegalArgumentException if the range is empty or absurd */
    public EngagementScore {
        if (from < 0 || to < from || to > MAX) {
            throw new IllegalArgumentException("scores " + from + " to " + to + " are no range within 0 and " + MAX);
        }
    }

    /** The least level that is enough on that day; scores fall while levels stay, so it rises from day to day. */
    public double leastLevel(LocalDate today) {
        return from == 0 ? Engagement.NONE : Engagement.levelOf(from, today);
    }

    /** The highest level that is not too much on that day. */
    public double mostLevel(LocalDate today) {
        if (to == MAX) {
            return Double.MAX_VALUE;
        }
        return to == 0 ? Engagement.NONE : Engagement.levelOf(to, today);
    }

    @Override
    public boolean matches(ContactFacts facts, LocalDate today) {
        double level = facts.features().engagement();
        return level >= leastLevel(today) && level <= mostLevel(today);
    }

    /** A score only falls: below the most it becomes true, below the least it becomes false for good. */
    @Override
    public Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        double level = facts.features().engagement();
        if (level == Engagement.NONE || level < leastLevel(today)) {
            return Optional.empty();
        }
        if (matches(facts, today)) {
            return from == 0 ? Optional.empty() : Optional.of(firstDayBelow(level, from, today));
        }
        return to == 0
                ? Optional.empty()
                : Optional.of(firstDayAtMost(level, today)).filter(day -> matches(facts, day));
    }

    private static LocalDate firstDayBelow(double level, int score, LocalDate today) {
        LocalDate day = near(level, score, today);
        while (level >= Engagement.levelOf(score, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate firstDayAtMost(double level, LocalDate today) {
        LocalDate day = near(level, to, today);
        while (level > mostLevel(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A day after today and before the level meets the score, at most a few days: the rest is counted off exactly. */
    private static LocalDate near(double level, int score, LocalDate today) {
        double above = level - Engagement.levelOf(score, today);
        long days = (long) Math.floor(above * Engagement.HALF_LIFE_DAYS) - 1;
        return today.plusDays(Math.max(1, days));
    }
}
