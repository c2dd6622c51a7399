package io.hearth.server.schedule;

import java.time.Duration;
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

    /** Misfire: the ticks that were missed are forgotten, since the next one does all that is due. */
    static Trigger every(Duration interval, JobDetail job) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName(), job.getKey().getGroup())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
