package io.hearth.server.application;

import io.hearth.ingest.batch.BatchRepository;
import io.hearth.ingest.callback.CallbackDrain;
import io.hearth.ingest.callback.InboxRetention;
import io.hearth.ingest.file.FileImport;
import io.hearth.ingest.file.PhoneKey;
import io.hearth.ingest.outbox.OutboxDrain;
import io.hearth.store.interaction.InteractionWriter;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes in. */
@Configuration(proxyBeanMethods = false)
class IngestWiring {

    @Bean
    JobRepository jobRepository(DataSource dataSource) {
        return BatchRepository.open(dataSource);
    }

    @Bean
    FileImport fileImport(
            DataSource dataSource,
            JobRepository jobRepository,
            InteractionWriter interactions,
            Clock clock,
            HearthSettings settings) {
        return new FileImport(dataSource, jobRepository, interactions, clock, phoneKey(settings.files()));
    }

    private static Optional<PhoneKey> phoneKey(HearthSettings.Files settings) {
        return PhoneKey.ofSetting(settings.phoneKey());
    }

    @Bean
    CallbackDrain callbackDrain(DataSource dataSource, InteractionWriter interactions) {
        return new CallbackDrain(dataSource, interactions);
    }

    @Bean
    InboxRetention inboxRetention(DataSource dataSource, HearthSettings settings) {
        return new InboxRetention(dataSource, settings.wechat().keepCallbacks());
    }

    @Bean
    OutboxDrain outboxDrain(DataSource dataSource, InteractionWriter interactions) {
        return new OutboxDrain(dataSource, interactions);
    }
}
