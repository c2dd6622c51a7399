package io.hearth.server.application;

import io.hearth.ingest.batch.BatchRepository;
import io.hearth.ingest.callback.CallbackDrain;
import io.hearth.ingest.callback.CallbackErasure;
import io.hearth.ingest.callback.CallbackReplay;
import io.hearth.ingest.callback.InboxCipher;
import io.hearth.ingest.callback.InboxKey;
import io.hearth.ingest.callback.InboxRetention;
import io.hearth.ingest.deadletter.DeadLetterDesk;
import io.hearth.ingest.deadletter.InteractionReplay;
import io.hearth.ingest.file.FileImport;
import io.hearth.ingest.file.PhoneKey;
import io.hearth.ingest.outbox.OutboxDrain;
import io.hearth.push.listening.HeardMessages;
import io.hearth.store.interaction.InteractionWriter;
import java.time.Clock;
import java.util.List;
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
    CallbackDrain callbackDrain(DataSource dataSource, InteractionWriter interactions, InboxCipher inboxCipher) {
        return new CallbackDrain(dataSource, interactions, inboxCipher, HeardMessages::heard);
    }

    @Bean
    InboxCipher inboxCipher(HearthSettings settings) {
        return UsableSetting.of(() -> new InboxCipher(
                InboxKey.parse(settings.callback().inboxKey()),
                settings.callback().formerInboxKeys().stream()
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .map(InboxKey::parse)
                        .toList()));
    }

    @Bean
    CallbackErasure callbackErasure(DataSource dataSource, InboxCipher inboxCipher) {
        return new CallbackErasure(dataSource, inboxCipher);
    }

    @Bean
    DeadLetterDesk deadLetterDesk(DataSource dataSource, InteractionWriter interactions) {
        return new DeadLetterDesk(dataSource, List.of(new CallbackReplay(), new InteractionReplay(interactions)));
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
