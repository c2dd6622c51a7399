package io.hearth.server.application;

import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.postgres.Transactions;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all rooms share. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HumanTime humanTime(HearthSettings settings) {
        return new HumanTime(settings.zone());
    }

    @Bean
    ElasticConnection elasticConnection(HearthSettings settings) {
        return ElasticConnection.open(settings.elasticsearch().url());
    }

    @Bean
    IndexNames indexNames(HearthSettings settings) {
        return new IndexNames(settings.elasticsearch().indexPrefix());
    }

    @Bean
    IndexDefinitions indexDefinitions(ElasticConnection elastic) {
        return new IndexDefinitions(elastic);
    }

    @Bean
    InteractionWriter interactionWriter(
            ElasticConnection elastic,
            IndexDefinitions definitions,
            IndexNames names,
            HumanTime humanTime,
            Clock clock) {
        return new InteractionWriter(elastic, definitions, names, humanTime, clock, RetryPolicy.DEFAULT);
    }

    @Bean
    Transactions transactions(DataSource dataSource) {
        return new Transactions(dataSource);
    }
}
