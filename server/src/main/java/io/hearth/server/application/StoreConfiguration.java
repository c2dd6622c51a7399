package io.hearth.server.application;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.postgres.Migrations;
import io.hearth.store.postgres.Transactions;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all rooms share. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** The rooms that own tables, each after those whose tables it may use. */
    private static final List<String> ROOMS = List.of("store", "wechat", "ingest", "push", "crm", "api");

    /** Nobody gets a connection before all tables are up to date. Nodes that start together wait for each other. */
    @Bean
    HikariDataSource dataSource(DataSourceProperties properties) {
        HikariDataSource dataSource = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        dataSource.setPoolName("hearth");
        ROOMS.forEach(room -> Migrations.apply(dataSource, room));
        return dataSource;
    }

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
