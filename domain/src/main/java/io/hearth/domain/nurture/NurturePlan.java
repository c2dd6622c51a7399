package io.hearth.domain.nurture;

import io.hearth.domain.segment.SegmentId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does, in one version of it.
 *
 * @param date for the anchor DATE, else null
 * @param audience whose contacts enter; null for everybody
 * @param steps 1 to {@value #MAX_STEPS}, each with a key of its own
 */
public record NurturePlan(
        Anchor anchor,
        @Nullable LocalDate date,
        @Nullable SegmentId audience,
        EntryRule entry,
        ExitRule exit,
        Reentry reentry,
        QuietHours quietHours,
        List<PlanStep> steps) {

    public static final int MAX_STEPS = 50;

    /** @throws IllegalArgumentException if the plan has no steps, too many or doubtful ones, or a date too few or many */
    public NurturePlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MAX_STEPS) {
            throw new IllegalArgumentException(
                    "a plan of " + steps.size() + " steps: 1 to " + MAX_STEPS + " are possible");
        }
        Set<String> keys = new HashSet<>();
        for (PlanStep step : steps) {
            if (!keys.add(step.key())) {
                throw new IllegalArgumentException("two steps have the key " + step.key());
            }
            requireAnHour(step, quietHours);
        }
        if ((anchor == Anchor.DATE) != (date != null)) {
            throw new IllegalArgumentException("anchor " + anchor + " does not go with the date " + date);
        }
    }

    private static void requireAnHour(PlanStep step, QuietHours quiet) {
        if (!step.timing().atOnce()) {
            try {
                SendHours.of(step.timing().window(), quiet);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "step " + step.key() + ": its window " + step.timing().window() + " is quiet all day", e);
            }
        }
    }
}
