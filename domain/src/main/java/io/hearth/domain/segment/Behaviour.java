package io.hearth.domain.segment;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often the contact did something in a stretch of days.
 *
 * @param types any of these counts
 * @param contentIds only these contents count; empty means any, or none named
 * @param projectIds only these projects count; empty means any, or none named
 * @param channels only these channels count; empty means any
 * @param atLeast how often, together
 * @param atMost how often, together; {@link #NO_MOST} for no limit. At most 0 is: never
 * @param when the days that count
 */
public record Behaviour(
        Set<InteractionType> types,
        Set<String> contentIds,
        Set<String> projectIds,
        Set<Channel> channels,
        long atLeast,
        long atMost,
        BehaviourDays when)
        implements SegmentRule {

    public static final long MAX_COUNT = 1_000_000;
    public static final long NO_MOST = Long.MAX_VALUE;

    /** @throws IllegalArgumentException if there is no type, or the numbers are absurd or say nothing */
    public Behaviour {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a behaviour without an interaction type");
        }
        // Asked for each rollup of each contact: one bit instead of a comparison.
        types = Collections.unmodifiableSet(EnumSet.copyOf(types));
        contentIds = Set.copyOf(contentIds);
        projectIds = Set.copyOf(projectIds);
        channels = Set.copyOf(channels);
        if (atLeast < 0 || atLeast > MAX_COUNT) {
            throw new IllegalArgumentException(atLeast + " is not between 0 and " + MAX_COUNT);
        }
        if (atMost < atLeast || (atMost > MAX_COUNT && atMost != NO_MOST)) {
            throw new IllegalArgumentException(atMost + " is not between " + atLeast + " and " + MAX_COUNT);
        }
        if (atLeast == 0 && atMost == NO_MOST) {
            throw new IllegalArgumentException("at least 0 times is true of everyone");
        }
    }

    /** At least so often, through any channel. */
    public static Behaviour atLeast(long times, BehaviourDays when, InteractionType... types) {
        return new Behaviour(Set.of(types), Set.of(), Set.of(), Set.of(), times, NO_MOST, when);
    }

    @Override
    public boolean matches(ContactFacts facts, LocalDate today) {
        return holds(count(facts, when.begin(today), when.end(today)));
    }

    /** Whether so many are as many as asked for. */
    public boolean holds(long count) {
        return count >= atLeast && count <= atMost;
    }

    /** New interactions aside, a window only loses days: its count falls, day by day, to nothing. */
    @Override
    public Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        if (!(when instanceof BehaviourDays.Within within)) {
            return Optional.empty();
        }
        SortedMap<LocalDate, Long> days = countsByDay(facts, within.begin(today), today);
        long left = days.values().stream().mapToLong(Long::longValue).sum();
        boolean now = holds(left);
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            left -= day.getValue();
            if (holds(left) != now) {
                return Optional.of(day.getKey().plusDays(within.days()));
            }
        }
        return Optional.empty();
    }

    private SortedMap<LocalDate, Long> countsByDay(ContactFacts facts, LocalDate begin, LocalDate end) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (DayRollup rollup : facts.rollups()) {
            if (counts(rollup, begin, end)) {
                days.merge(rollup.day(), rollup.count(), Long::sum);
            }
        }
        return days;
    }

    private long count(ContactFacts facts, LocalDate begin, LocalDate end) {
        long sum = 0;
        for (DayRollup rollup : facts.rollups()) {
            if (counts(rollup, begin, end)) {
                sum += rollup.count();
            }
        }
        return sum;
    }

    private boolean counts(DayRollup rollup, LocalDate begin, LocalDate end) {
        return types.contains(rollup.type())
                && !rollup.day().isBefore(begin)
                && !rollup.day().isAfter(end)
                && (channels.isEmpty() || channels.contains(rollup.channel()))
                && isAmong(contentIds, rollup.contentId())
                && isAmong(projectIds, rollup.projectId());
    }

    private static boolean isAmong(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
