package io.hearth.domain.nurture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When the steps of a plan are due for a fan. */
public final class PlanCalendar {

    private final NurturePlan plan;
    private final StepCalendar calendar;
    private final int channelHour;

    /**
     * @param channelHour the hour at which most people read, 0 to 23; for fans whose own is not known
     */
    public PlanCalendar(NurturePlan plan, StepCalendar calendar, int channelHour) {
        if (channelHour < 0 || channelHour > 23) {
            throw new IllegalArgumentException("hour " + channelHour + " is not from 0 to 23");
        }
        this.plan = plan;
        this.calendar = calendar;
        this.channelHour = channelHour;
    }

    /**
     * The steps that can still be kept at the instant, in the plan's order: what was due earlier than its lateness
     * allows belongs to the time before the fan came.
     */
    public List<DueStep> dueFrom(Instant now, Instant anchor, int bestHour) {
        List<DueStep> due = new ArrayList<>();
        for (PlanStep step : plan.steps()) {
            Instant dueAt = calendar.dueAt(step.timing(), anchor, bestHour);
            if (!dueAt.plus(step.timing().maxLateness()).isBefore(now)) {
                due.add(new DueStep(step, dueAt));
            }
        }
        return due;
    }

    /** The fan's own best hour, or the channel's. */
    public int hourOf(Candidate candidate) {
        return candidate.bestHour() == null ? channelHour : candidate.bestHour();
    }
}
