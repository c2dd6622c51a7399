package io.hearth.push.schedule;

import java.time.Duration;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The room's ticks, for processes with the role scheduler. What is due is decided by the database's clock when a tick comes, so a missed tick loses nothing and none is made up for.
 */
@Configuration(proxyBeanMethods = false)
public class PushTriggers {

    private static final String GROUP = "push";

    /** Every tick of the JDBC store costs a few locked rows on all nodes: seldom enough to be cheap. */
    private static final Duration DISPATCH_EVERY = Duration.ofSeconds(2);

    private static final Duration PLAN_EVERY = Duration.ofSeconds(2);
    private static final Duration RECOVER_EVERY = Duration.ofSeconds(10);
    private static final Duration NURTURE_EVERY = Duration.ofSeconds(10);
    private static final Duration EXPIRE_EVERY = Duration.ofMinutes(10);

    @Bean
    JobDetail planningJob() {
        return job(PlanningJob.class, "planning");
    }

    @Bean
    Trigger planningTrigger(JobDetail planningJob) {
        return every(PLAN_EVERY, planningJob);
    }

    @Bean
    JobDetail dispatchJob() {
        return job(DispatchJob.class, "dispatch");
    }

    @Bean
    Trigger dispatchTrigger(JobDetail dispatchJob) {
        return every(DISPATCH_EVERY, dispatchJob);
    }

    @Bean
    JobDetail recoveryJob() {
        return job(RecoveryJob.class, "recovery");
    }

    @Bean
    Trigger recoveryTrigger(JobDetail recoveryJob) {
        return every(RECOVER_EVERY, recoveryJob);
    }

    @Bean
    JobDetail nurtureJob() {
        return job(NurtureJob.class, "nurture");
    }

    @Bean
    Trigger nurtureTrigger(JobDetail nurtureJob) {
        return every(NURTURE_EVERY, nurtureJob);
    }

    @Bean
    JobDetail dueStepsJob() {
        return job(DueStepsJob.class, "due-steps");
    }

    @Bean
    Trigger dueStepsTrigger(JobDetail dueStepsJob) {
        return every(PLAN_EVERY, dueStepsJob);
    }

    @Bean
    JobDetail expiryJob() {
        return job(ExpiryJob.class, "expiry");
    }

    @Bean
    Trigger expiryTrigger(JobDetail expiryJob) {
        return every(EXPIRE_EVERY, expiryJob);
    }

    private static JobDetail job(Class<? extends Job> type, String name) {
        return JobBuilder.newJob(type).withIdentity(name, GROUP).storeDurably().build();
    }

    /** Misfire: the ticks that were missed are forgotten, the next one comes in its time. */
    private static Trigger every(Duration interval, JobDetail job) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName(), GROUP)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
