package io.hearth.server.schedule;

import java.time.Duration;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What processes with the role ingest do again and again. */
@Configuration(proxyBeanMethods = false)
public class IngestTriggers {

    private static final String GROUP = "ingest";

    /** A callback shows in Elasticsearch within 5 s, refresh included. */
    private static final Duration DRAIN_EVERY = Duration.ofSeconds(2);

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    DrainTicks drainTicks() {
        return new DrainTicks(System::nanoTime);
    }

    @Bean
    JobDetail inboxDrainJob() {
        return Ticks.job(InboxDrainJob.class, GROUP, "inbox");
    }

    @Bean
    Trigger inboxDrainTrigger(JobDetail inboxDrainJob) {
        return Ticks.every(DRAIN_EVERY, inboxDrainJob);
    }

    @Bean
    JobDetail outboxDrainJob() {
        return Ticks.job(OutboxDrainJob.class, GROUP, "outbox");
    }

    @Bean
    Trigger outboxDrainTrigger(JobDetail outboxDrainJob) {
        return Ticks.every(DRAIN_EVERY, outboxDrainJob);
    }

    @Bean
    JobDetail linkDrainJob() {
        return Ticks.job(LinkDrainJob.class, GROUP, "links");
    }

    @Bean
    Trigger linkDrainTrigger(JobDetail linkDrainJob) {
        return Ticks.every(DRAIN_EVERY, linkDrainJob);
    }

    @Bean
    JobDetail sceneDrainJob() {
        return Ticks.job(SceneDrainJob.class, GROUP, "scenes");
    }

    @Bean
    Trigger sceneDrainTrigger(JobDetail sceneDrainJob) {
        return Ticks.every(DRAIN_EVERY, sceneDrainJob);
    }

    @Bean
    JobDetail inboxRetentionJob() {
        return Ticks.job(InboxRetentionJob.class, GROUP, "inbox-retention");
    }

    @Bean
    Trigger inboxRetentionTrigger(JobDetail inboxRetentionJob) {
        return Ticks.every(FORGET_EVERY, inboxRetentionJob);
    }

    @Bean
    JobDetail segmentationJob() {
        return Ticks.job(SegmentationJob.class, GROUP, "segmentation");
    }

    @Bean
    Trigger segmentationTrigger(JobDetail segmentationJob, @Value("${hearth.segmentation.every}") Duration every) {
        return Ticks.every(every, segmentationJob);
    }
}
