package io.hearth.api;

import io.hearth.store.contact.ContactReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionTotals;
import io.hearth.store.run.RunReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API reads from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
class ElasticReaders {

    @Bean
    ContactReader contactReader(ElasticConnection elastic, IndexNames names) {
        return new ContactReader(elastic, names);
    }

    @Bean
    RunReader runReader(ElasticConnection elastic, IndexNames names) {
        return new RunReader(elastic, names);
    }

    @Bean
    InteractionTotals interactionTotals(ElasticConnection elastic, IndexNames names) {
        return new InteractionTotals(elastic, names);
    }
}
