package io.hearth.server.schedule;

import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.pull.PullDesk;
import io.hearth.ingest.pull.PullName;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When pulls run. Settings: {@code hearth.pulls}, cron expressions of Quartz in the house's zone. */
@Configuration(proxyBeanMethods = false)
public class PullTriggers {

    static final String GROUP = "ingest";

    /** How long a person who asks for a pull waits at most until it begins. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    static String jobName(PullName name) {
        return "pull-" + name.word();
    }

    @Bean
    JobDetail followersPullJob() {
        return job(PullName.FOLLOWERS);
    }

    /** Misfire: a night that was missed is made up for at once. See {@link MissedPulls} for nights without any process. */
    @Bean
    Trigger followersPullTrigger(
            JobDetail followersPullJob, @Value("${hearth.pulls.followers}") String cron, HumanTime time) {
        return trigger(followersPullJob, cron(cron, time).withMisfireHandlingInstructionFireAndProceed());
    }

    @Bean
    JobDetail tagsPullJob() {
        return job(PullName.TAGS);
    }

    /** Misfire: an hour that was missed is forgotten, the next one reads the same. */
    @Bean
    Trigger tagsPullTrigger(JobDetail tagsPullJob, @Value("${hearth.pulls.tags}") String cron, HumanTime time) {
        return trigger(tagsPullJob, cron(cron, time).withMisfireHandlingInstructionDoNothing());
    }

    @Bean
    JobDetail statisticsPullJob() {
        return job(PullName.STATISTICS);
    }

    /** Misfire: a morning that was missed is made up for at once. */
    @Bean
    Trigger statisticsPullTrigger(
            JobDetail statisticsPullJob, @Value("${hearth.pulls.statistics}") String cron, HumanTime time) {
        return trigger(statisticsPullJob, cron(cron, time).withMisfireHandlingInstructionFireAndProceed());
    }

    @Bean
    JobDetail massResultsPullJob() {
        return job(PullName.MASS_RESULTS);
    }

    @Bean
    Trigger massResultsPullTrigger(
            JobDetail massResultsPullJob, @Value("${hearth.pulls.mass-results-every}") Duration every) {
        return Ticks.every(every, massResultsPullJob);
    }

    @Bean
    ApplicationRunner missedPulls(
            PullDesk desk,
            HumanTime time,
            Clock clock,
            @Value("${hearth.pulls.followers}") String followers,
            @Value("${hearth.pulls.statistics}") String statistics) {
        MissedPulls missed = new MissedPulls(desk, time.zone(), clock);
        return arguments -> missed.makeUpFor(Map.of(PullName.FOLLOWERS, followers, PullName.STATISTICS, statistics));
    }

    @Bean
    JobDetail pullStartJob() {
        return Ticks.job(PullStartJob.class, GROUP, "start-pulls");
    }

    @Bean
    Trigger pullStartTrigger(JobDetail pullStartJob) {
        return Ticks.every(LOOK_EVERY, pullStartJob);
    }

    private static JobDetail job(PullName name) {
        return JobBuilder.newJob(PullJob.class)
                .withIdentity(jobName(name), GROUP)
                .usingJobData(PullJob.PULL, name.word())
                .storeDurably()
                .build();
    }

    private static CronScheduleBuilder cron(String expression, HumanTime time) {
        return CronScheduleBuilder.cronSchedule(expression).inTimeZone(TimeZone.getTimeZone(time.zone()));
    }

    private static Trigger trigger(JobDetail job, CronScheduleBuilder schedule) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName(), job.getKey().getGroup())
                .withSchedule(schedule)
                .build();
    }
}
