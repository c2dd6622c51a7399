package io.hearth.push.schedule;

import io.hearth.push.campaign.Audience;
import io.hearth.push.campaign.CampaignFinisher;
import io.hearth.push.campaign.CampaignPlanner;
import io.hearth.push.campaign.Campaigns;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.dispatch.Dispatcher;
import io.hearth.push.dispatch.LookUps;
import io.hearth.push.dispatch.StaleJobs;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DatabaseClock;
import io.hearth.push.time.DueClock;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.fan.Followers;
import javax.sql.DataSource;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The room's work as beans. Needs a {@link DataSource} with the tables of the rooms {@code store} and {@code push}, an
 * {@link Audience} and a {@link WeChatGateway}. The work ticks only where {@link PushTriggers} is imported too.
 */
@Configuration(proxyBeanMethods = false)
@Import(PlanConfiguration.class)
public class PushConfiguration {

    @Bean
    Database pushDatabase(DataSource dataSource) {
        return new Database(dataSource);
    }

    @Bean
    DueClock dueClock(DataSource dataSource) {
        return new DatabaseClock(dataSource);
    }

    @Bean
    DispatchSettings dispatchSettings() {
        return DispatchSettings.DEFAULT;
    }

    @Bean
    Campaigns campaigns(DataSource dataSource, DueClock clock) {
        return new Campaigns(dataSource, clock);
    }

    @Bean
    CampaignPlanner campaignPlanner(Database database, DueClock clock, Audience audience, DispatchSettings settings) {
        return new CampaignPlanner(database, clock, audience, settings.maxLateness());
    }

    @Bean
    CampaignFinisher campaignFinisher(Database database, DueClock clock) {
        return new CampaignFinisher(database, clock);
    }

    @Bean
    Dispatcher dispatcher(
            Database database, DueClock clock, WeChatGateway gateway, Followers followers, DispatchSettings settings) {
        return new Dispatcher(database, clock, gateway, followers, settings);
    }

    @Bean
    StaleJobs staleJobs(Database database, DueClock clock, DispatchSettings settings) {
        return new StaleJobs(database, clock, settings);
    }

    @Bean
    LookUps lookUps(Database database, DueClock clock, WeChatGateway gateway, DispatchSettings settings) {
        return new LookUps(database, clock, gateway, settings);
    }

    /** The clustered JDBC store that every scheduler of the product shares. */
    @Bean
    SchedulerFactoryBeanCustomizer clusteredJdbcStore(DataSource dataSource) {
        return factory -> {
            factory.setDataSource(dataSource);
            factory.setQuartzProperties(QuartzSettings.properties());
            factory.setOverwriteExistingJobs(true);
            factory.setWaitForJobsToCompleteOnShutdown(true);
        };
    }
}
