package io.hearth.push.plan;

import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanCalendar;
import io.hearth.domain.nurture.PublicHolidays;
import io.hearth.domain.nurture.StepCalendar;
import io.hearth.domain.time.HumanTime;

/**
 * How plans are planned.
 *
 * @param channelHour the hour, 0 to 23, at which most fans read; for those whose own best hour is not known
 * @param holidays the public holidays that steps may avoid
 */
public record PlanSettings(HumanTime time, int channelHour, PublicHolidays holidays) {

    /** 20:00: the hour before the default quiet hours, when people are at home. */
    public static PlanSettings of(PublicHolidays holidays) {
        return new PlanSettings(HumanTime.SHANGHAI, 20, holidays);
    }

    /** When the plan's steps are due. */
    public PlanCalendar calendarOf(NurturePlan plan) {
        return new PlanCalendar(plan, stepsOf(plan), channelHour);
    }

    /** When one of the plan's steps is due, and in which hours it may go out. */
    public StepCalendar stepsOf(NurturePlan plan) {
        return new StepCalendar(time, plan.quietHours(), holidays);
    }
}
