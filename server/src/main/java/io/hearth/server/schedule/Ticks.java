package io.hearth.server.schedule;

import java.time.Duration;
import org.quartz.DateBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/** Jobs and triggers of work that does all that is due at each tick. */
final class Ticks {

    private Ticks() {}

    static JobDetail job(Class<? extends Job> type, String group, String name) {
        return JobBuilder.newJob(type).withIdentity(name, group).storeDurably().build();
    }

    /**
     * The first tick comes one interval after the start: what starts a process has work of its own to do first. Misfire:
     * the ticks that were missed are forgotten, since the next one does all that is due.
     */
    static Trigger every(Duration interval, JobDetail job) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .startAt(DateBuilder.futureDate((int) interval.toMillis(), DateBuilder.IntervalUnit.MILLISECOND))
                .withIdentity(job.getKey().getName(), job.getKey().getGroup())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
