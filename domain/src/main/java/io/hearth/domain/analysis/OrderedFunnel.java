package io.hearth.domain.analysis;

import io.hearth.domain.interaction.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far contacts came along steps that anyone may choose: they did the first within a period, each further one not before
 * the one before it, and all of them within a window that begins with the first. Other acts in between do not matter.
 *
 * <p>Ties: of acts at the same instant nobody knows which came first, so any order of them counts, that is, the one that
 * leads furthest. Each act is one step only: a step that is named twice has to be done twice.
 *
 * @param steps 2 to {@value #MOST_STEPS}
 * @param window from the first step to the last, both instants included
 * @param begin the first instant at which the first step counts
 * @param end the first instant at which the first step no longer counts
 */
public record OrderedFunnel(List<InteractionType> steps, Duration window, Instant begin, Instant end) {

    public static final int MOST_STEPS = 10;

    /** @throws IllegalArgumentException if there are too few or too many steps, or no time for them */
    public OrderedFunnel {
        steps = List.copyOf(steps);
        if (steps.size() < 2 || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(steps.size() + " steps, 2 to " + MOST_STEPS + " are possible");
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a window of " + window + " has no time in it");
        }
        if (!begin.isBefore(end)) {
            throw new IllegalArgumentException("the period ends at " + end + ", not after it begins at " + begin);
        }
    }

    /** One thing that a contact did. */
    public record Act(InteractionType type, Instant at) {}

    /**
     * How many steps one contact did, from the first on.
     *
     * @param acts all of the contact's that are steps, in the order of time
     */
    public int reached(List<Act> acts) {
        // For each number of steps the latest beginning from which they were done: it leaves the most time for the
        // next.
        List<@Nullable Instant> begun = new ArrayList<>();
        for (int i = 0; i <= steps.size(); i++) {
            begun.add(null);
        }
        int reached = 0;
        for (int from = 0; from < acts.size(); ) {
            Instant at = acts.get(from).at();
            Map<InteractionType, Integer> together = new EnumMap<>(InteractionType.class);
            while (from < acts.size() && acts.get(from).at().equals(at)) {
                together.merge(acts.get(from).type(), 1, Integer::sum);
                from++;
            }
            reached = Math.max(reached, step(begun, at, together));
        }
        return reached;
    }

    /** The most steps that are done with these acts; from the last step back, so that an act is used once. */
    private int step(List<@Nullable Instant> begun, Instant at, Map<InteractionType, Integer> together) {
        int most = 0;
        for (int done = steps.size(); done > 0; done--) {
            Instant latest = latestBeginning(begun, done, at, together);
            if (latest != null) {
                most = Math.max(most, done);
                Instant former = begun.get(done);
                begun.set(done, former == null || latest.isAfter(former) ? latest : former);
            }
        }
        return most;
    }

    /** The latest beginning from which, with these acts as the last ones, so many steps are done. */
    private @Nullable Instant latestBeginning(
            List<@Nullable Instant> begun, int done, Instant at, Map<InteractionType, Integer> together) {
        Map<InteractionType, Integer> needed = new EnumMap<>(InteractionType.class);
        @Nullable Instant latest = null;
        for (int before = done - 1; before >= 0; before--) {
            InteractionType type = steps.get(before);
            if (needed.merge(type, 1, Integer::sum) > together.getOrDefault(type, 0)) {
                return latest;
            }
            Instant beginning = before == 0 ? firstStep(at) : begun.get(before);
            if (beginning != null
                    && !at.isAfter(beginning.plus(window))
                    && (latest == null || beginning.isAfter(latest))) {
                latest = beginning;
            }
        }
        return latest;
    }

    private @Nullable Instant firstStep(Instant at) {
        return at.isBefore(begin) || !at.isBefore(end) ? null : at;
    }
}
