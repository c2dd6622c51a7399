package io.hearth.server.application;

import io.hearth.domain.time.HumanTime;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.server.schedule.IngestTriggers;
import io.hearth.server.schedule.RoleScheduler;
import io.hearth.server.segmentation.SegmentationDue;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.RunReader;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** A Quartz scheduler for each role that ticks. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    RoleScheduler roleScheduler(
            ApplicationContext context, SchedulerFactoryBeanCustomizer store, DataSource dataSource) {
        return new RoleScheduler(context, store, dataSource);
    }

    @Bean
    @OnRole(Role.SCHEDULER)
    SchedulerFactoryBean pushScheduler(RoleScheduler roles, List<JobDetail> jobs, List<Trigger> triggers) {
        return roles.create("push", jobs, triggers);
    }

    /** Drains and segmentation. */
    @Configuration(proxyBeanMethods = false)
    @OnRole(Role.INGEST)
    @Import(IngestTriggers.class)
    static class Ingest {

        @Bean
        SegmentationDue segmentationDue(
                ElasticConnection elastic,
                IndexNames names,
                RunReader runs,
                DataSource dataSource,
                HumanTime humanTime,
                Clock clock) {
            return new SegmentationDue(elastic, names, runs, dataSource, humanTime, clock);
        }

        @Bean
        SchedulerFactoryBean ingestScheduler(RoleScheduler roles, List<JobDetail> jobs, List<Trigger> triggers) {
            return roles.create("ingest", jobs, triggers);
        }

        /** Of a version before this one, in a store that outlives it; done before the scheduler starts. */
        @Bean
        InitializingBean forgottenJobs(@Qualifier("ingestScheduler") Scheduler scheduler) {
            return () -> scheduler.deleteJob(JobKey.jobKey("fan-state", "ingest"));
        }
    }
}
