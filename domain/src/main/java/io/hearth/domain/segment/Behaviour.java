package io.hearth.domain.segment;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contact did something often enough in a stretch of days.
 *
 * @param types any of these counts
 * @param contentIds only these contents count; empty means any, or none named
 * @param projectIds only these projects count; empty means any, or none named
 * @param atLeast how often, together
 * @param when the days that count
 */
public record Behaviour(
        Set<InteractionType> types, Set<String> contentIds, Set<String> projectIds, long atLeast, BehaviourDays when)
        implements SegmentRule {

    public static final long MAX_COUNT = 1_000_000;

    /** @throws IllegalArgumentException if there is no type, or the number is absurd */
    public Behaviour {
        types = Set.copyOf(types);
        contentIds = Set.copyOf(contentIds);
        projectIds = Set.copyOf(projectIds);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a behaviour without an interaction type");
        }
        if (atLeast < 1 || atLeast > MAX_COUNT) {
            throw new IllegalArgumentException(atLeast + " is not between 1 and " + MAX_COUNT);
        }
    }

    @Override
    public boolean matches(ContactFacts facts, LocalDate today) {
        return count(facts, when.begin(today), when.end(today)) >= atLeast;
    }

    /** New interactions aside, a window only loses days, so only a match can end. */
    @Override
    public Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        if (!(when instanceof BehaviourDays.Within within) || !matches(facts, today)) {
            return Optional.empty();
        }
        LocalDate begin = within.begin(today);
        long left = count(facts, begin, today);
        while (left >= atLeast) {
            begin = nextDayThatCounts(facts, begin).plusDays(1);
            left = count(facts, begin, today);
        }
        return Optional.of(begin.plusDays(within.days() - 1L));
    }

    private LocalDate nextDayThatCounts(ContactFacts facts, LocalDate from) {
        return facts.rollups().stream()
                .filter(rollup -> !rollup.day().isBefore(from) && counts(rollup))
                .map(DayRollup::day)
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("something was counted from " + from + " on"));
    }

    private long count(ContactFacts facts, LocalDate begin, LocalDate end) {
        long sum = 0;
        for (DayRollup rollup : facts.rollups()) {
            if (!rollup.day().isBefore(begin) && !rollup.day().isAfter(end) && counts(rollup)) {
                sum += rollup.count();
            }
        }
        return sum;
    }

    private boolean counts(DayRollup rollup) {
        return types.contains(rollup.type())
                && isAmong(contentIds, rollup.contentId())
                && isAmong(projectIds, rollup.projectId());
    }

    private static boolean isAmong(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
