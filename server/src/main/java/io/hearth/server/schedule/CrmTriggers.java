package io.hearth.server.schedule;

import java.time.Duration;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the referral programme does again and again, on the scheduler of the role scheduler. */
@Configuration(proxyBeanMethods = false)
public class CrmTriggers {

    private static final String GROUP = "push";

    /** More often than the daily catch-all that is promised: a client should not wait for the night. */
    private static final Duration ASSIGN_EVERY = Duration.ofMinutes(10);

    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    @Bean
    JobDetail assignmentJob() {
        return Ticks.job(AssignmentJob.class, GROUP, "assignment");
    }

    @Bean
    Trigger assignmentTrigger(JobDetail assignmentJob) {
        return Ticks.every(ASSIGN_EVERY, assignmentJob);
    }

    @Bean
    JobDetail anomalyJob() {
        return Ticks.job(AnomalyJob.class, GROUP, "anomalies");
    }

    @Bean
    Trigger anomalyTrigger(JobDetail anomalyJob) {
        return Ticks.every(LOOK_EVERY, anomalyJob);
    }

    @Bean
    JobDetail phoneCityJob() {
        return Ticks.job(PhoneCityJob.class, GROUP, "phone-cities");
    }

    @Bean
    Trigger phoneCityTrigger(JobDetail phoneCityJob) {
        return Ticks.every(LOOK_EVERY, phoneCityJob);
    }

    @Bean
    JobDetail erasureJob() {
        return Ticks.job(ErasureJob.class, GROUP, "erasures");
    }

    @Bean
    Trigger erasureTrigger(JobDetail erasureJob) {
        return Ticks.every(ASSIGN_EVERY, erasureJob);
    }
}
