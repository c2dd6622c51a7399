package io.hearth.push.plan;

import java.util.Map;
import java.util.TreeMap;

/**
 * What another version changes for the fans who are in the plan; what was sent stays in any case.
 *
 * @param runs fans in the plan
 * @param steps the changes, by the step's key
 */
public record PlanDifference(long runs, Map<String, StepChange> steps) {

    /** What changes of one step: planned anew, moved to another instant, withdrawn; the rest stays. */
    public record StepChange(long added, long moved, long withdrawn, long kept) {

        static final StepChange NONE = new StepChange(0, 0, 0, 0);

        StepChange plus(StepChange other) {
            return new StepChange(
                    added + other.added, moved + other.moved, withdrawn + other.withdrawn, kept + other.kept);
        }
    }

    static final PlanDifference NONE = new PlanDifference(0, Map.of());

    public PlanDifference {
        steps = Map.copyOf(steps);
    }

    PlanDifference plus(PlanDifference other) {
        Map<String, StepChange> sum = new TreeMap<>(steps);
        other.steps.forEach((step, change) -> sum.merge(step, change, StepChange::plus));
        return new PlanDifference(runs + other.runs, sum);
    }
}
