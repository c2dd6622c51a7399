package io.hearth.server.application;

import io.hearth.ingest.batch.BatchRepository;
import io.hearth.ingest.file.FileImport;
import io.hearth.store.interaction.InteractionWriter;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes in from files. */
@Configuration(proxyBeanMethods = false)
class IngestWiring {

    @Bean
    JobRepository jobRepository(DataSource dataSource) {
        return BatchRepository.open(dataSource);
    }

    @Bean
    FileImport fileImport(
            DataSource dataSource, JobRepository jobRepository, InteractionWriter interactions, Clock clock) {
        return new FileImport(dataSource, jobRepository, interactions, clock);
    }
}
