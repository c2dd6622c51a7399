package io.hearth.push.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.domain.nurture.Candidate;
import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.campaign.Audience;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.plan.PlanAudience;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.time.DatabaseClock;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.content.Drafts;
import io.hearth.wechat.content.Pictures;
import io.hearth.wechat.content.Previews;
import io.hearth.wechat.fan.Followers;
import io.hearth.wechat.message.FanMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;

/** Two nodes on one database, as Quartz runs them, by the database's clock. */
class TicksIT {

    private final PushFixture push = new PushFixture();

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void twoNodesSendACampaignOnceWhenItIsDue() {
        push.follow(PushFixture.fans(20));
        DatabaseClock clock = new DatabaseClock(push.dataSource);
        CampaignView campaign = push.schedule("你好", clock.now());

        try (AnnotationConfigApplicationContext first = node();
                AnnotationConfigApplicationContext second = node()) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> push.load(campaign).state() == CampaignState.FINISHED);
            assertThat(nodesThatCheckedIn()).isEqualTo(2);
            assertThat(first.isRunning() && second.isRunning()).isTrue();
        }

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, 20L);
        assertThat(push.deliveries()).hasSize(20).doesNotContainValue(2L);
    }

    private long nodesThatCheckedIn() {
        return push.database
                .sql("select count(*) from qrtz_scheduler_state")
                .query(Long.class)
                .single();
    }

    private AnnotationConfigApplicationContext node() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", HikariDataSource.class, () -> PushFixture.pool(push.address));
        context.registerBean(WeChatGateway.class, push::gateway);
        context.registerBean(Followers.class, () -> push.gateway().followers());
        context.registerBean(Audience.class, () -> (segment, batches) -> batches.accept(PushFixture.fans(20)));
        context.registerBean(FanMessages.class, () -> push.gateway().fanMessages());
        context.registerBean(Pictures.class, () -> push.gateway().pictures());
        context.registerBean(Drafts.class, () -> push.gateway().drafts());
        context.registerBean(Previews.class, () -> push.gateway().previews());
        context.registerBean(PlanAudience.class, NoContacts::new);
        context.registerBean(SegmentVersions.class, () -> segment -> OptionalInt.empty());
        context.register(Node.class);
        context.refresh();
        return context;
    }

    /** No segmentation run yet. */
    private static final class NoContacts implements PlanAudience {

        @Override
        public Optional<String> run() {
            return Optional.empty();
        }

        @Override
        public void read(Consumer<List<Candidate>> batches) {
            throw new UnsupportedOperationException("there is no run to read");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({PushConfiguration.class, PushTriggers.class})
    static class Node {

        @Bean
        SchedulerFactoryBean scheduler(
                ApplicationContext context,
                SchedulerFactoryBeanCustomizer store,
                List<JobDetail> jobs,
                List<Trigger> triggers) {
            SpringBeanJobFactory factory = new SpringBeanJobFactory();
            factory.setApplicationContext(context);
            SchedulerFactoryBean scheduler = new SchedulerFactoryBean();
            scheduler.setJobFactory(factory);
            scheduler.setJobDetails(jobs.toArray(JobDetail[]::new));
            scheduler.setTriggers(triggers.toArray(Trigger[]::new));
            store.customize(scheduler);
            return scheduler;
        }
    }
}
