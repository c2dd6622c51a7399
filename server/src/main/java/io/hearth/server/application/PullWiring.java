package io.hearth.server.application;

import io.hearth.ingest.pull.Pulls;
import io.hearth.ingest.pull.Questions;
import io.hearth.ingest.pull.follower.FollowerPull;
import io.hearth.ingest.pull.result.AwaitedJob;
import io.hearth.ingest.pull.result.AwaitedJobs;
import io.hearth.ingest.pull.result.MassResultPull;
import io.hearth.ingest.pull.statistics.StatisticsPull;
import io.hearth.ingest.pull.tag.TagPull;
import io.hearth.push.dispatch.AcceptedJobs;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.server.schedule.PullTriggers;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.statistics.ChannelStatistics;
import io.hearth.wechat.mp.MpGateway;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/** What is asked of WeChat from time to time. */
@Configuration(proxyBeanMethods = false)
@OnRole(Role.INGEST)
@Import(PullTriggers.class)
class PullWiring {

    /** An event comes minutes after its job, as a rule. */
    private static final Duration EVENT_OVERDUE = Duration.ofMinutes(10);

    /** What WeChat has not ended in a week, it will not end. */
    private static final Duration GIVEN_UP = Duration.ofDays(7);

    @Bean
    AwaitedJobs awaitedJobs(Database pushDatabase, DueClock clock) {
        AcceptedJobs jobs = new AcceptedJobs(pushDatabase, clock);
        return () -> jobs.withoutEnd(EVENT_OVERDUE, GIVEN_UP).stream()
                .map(job -> new AwaitedJob(job.msgId(), job.calledAt(), job.audience()))
                .toList();
    }

    @Bean
    ChannelStatistics channelStatistics(ElasticConnection elastic, IndexDefinitions definitions, IndexNames names) {
        return new ChannelStatistics(elastic, definitions, names);
    }

    @Bean
    Pulls pulls(
            DataSource dataSource,
            JobRepository jobRepository,
            MpGateway gateway,
            ChannelStatistics figures,
            AwaitedJobs awaited,
            Clock clock,
            @Value("${hearth.pulls.statistics-first-days}") int firstDays) {
        Questions questions = new Questions(Questions.PAUSES);
        return new Pulls(
                dataSource,
                jobRepository,
                clock,
                List.of(
                        new FollowerPull(gateway.followers(), questions, dataSource, clock),
                        new TagPull(gateway.tags(), questions, dataSource, clock),
                        new StatisticsPull(gateway.statistics(), questions, figures, dataSource, clock, firstDays),
                        new MassResultPull(awaited, gateway, questions, dataSource)));
    }

    /** A pull can be minutes of work, and a process that is to end should end in seconds. */
    @Bean
    ApplicationListener<ContextClosedEvent> pullsEndWithTheProcess(Pulls pulls) {
        return closed -> pulls.stop();
    }
}
