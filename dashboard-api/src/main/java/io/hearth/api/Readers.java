package io.hearth.api;

import io.hearth.ingest.callback.CallbackBacklog;
import io.hearth.ingest.pull.PullDesk;
import io.hearth.push.postgres.Database;
import io.hearth.push.result.CampaignResults;
import io.hearth.push.result.FanDeeds;
import io.hearth.push.time.DueClock;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionActors;
import io.hearth.store.interaction.InteractionTotals;
import io.hearth.store.run.RunReader;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the API reads what other rooms write. */
@Configuration(proxyBeanMethods = false)
class Readers {

    @Bean
    ContactReader contactReader(ElasticConnection elastic, IndexNames names) {
        return new ContactReader(elastic, names);
    }

    @Bean
    RunReader runReader(ElasticConnection elastic, IndexNames names) {
        return new RunReader(elastic, names);
    }

    @Bean
    CallbackBacklog callbackBacklog(DataSource dataSource) {
        return new CallbackBacklog(dataSource);
    }

    @Bean
    PullDesk pullDesk(DataSource dataSource) {
        return new PullDesk(dataSource);
    }

    @Bean
    InteractionTotals interactionTotals(ElasticConnection elastic, IndexNames names) {
        return new InteractionTotals(elastic, names);
    }

    @Bean
    InteractionActors interactionActors(ElasticConnection elastic, IndexNames names) {
        return new InteractionActors(elastic, names);
    }

    @Bean
    CampaignResults campaignResults(Database database, DueClock clock, FanDeeds deeds) {
        return new CampaignResults(database, clock, deeds);
    }
}
