package io.hearth.domain.nurture;

import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Says when a step is due. Due instants are full hours, so that fans with the same content and hour share one mass send.
 *
 * @param time whose days and hours are meant
 */
public record StepCalendar(HumanTime time, QuietHours quietHours, PublicHolidays holidays) {

    /** The hours in which the step may go out. */
    public SendHours hours(StepTiming timing) {
        return timing.atOnce() ? SendHours.ALWAYS : SendHours.of(timing.window(), quietHours);
    }

    /**
     * When the step is due, never before the anchor.
     *
     * @param bestHour the fan's own, or what stands in for it; 0 to 23
     * @throws IllegalArgumentException if window and quiet hours leave no hour
     */
    public Instant dueAt(StepTiming timing, Instant anchor, int bestHour) {
        if (timing.atOnce()) {
            return anchor;
        }
        SendHours hours = hours(timing);
        int hour = hours.nearest(timing.atBestHour() ? bestHour : 0);
        LocalDate day = outsideHolidays(timing, timing.offset().from(time.dayOf(anchor)));
        Instant due = at(day, hour);
        return due.isBefore(anchor) ? at(outsideHolidays(timing, day.plusDays(1)), hour) : due;
    }

    /** The instant itself if the step may go out then, else when it next may. */
    public Instant openFrom(StepTiming timing, Instant instant) {
        Instant open = hours(timing).openFrom(instant, time);
        LocalDate day = time.dayOf(open);
        LocalDate allowed = timing.atOnce() ? day : outsideHolidays(timing, day);
        return allowed.equals(day) ? open : hours(timing).openFrom(time.startOf(allowed), time);
    }

    private LocalDate outsideHolidays(StepTiming timing, LocalDate day) {
        return timing.avoidHolidays() ? holidays.firstDayOutside(day) : day;
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(time.zone()).toInstant();
    }
}
