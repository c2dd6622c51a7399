package io.hearth.ingest;

import io.hearth.ingest.batch.BatchRepository;
import io.hearth.ingest.callback.CallbackController;
import io.hearth.ingest.callback.CallbackDrain;
import io.hearth.ingest.callback.CallbackSettings;
import io.hearth.ingest.callback.InboxRetention;
import io.hearth.ingest.file.FileImport;
import io.hearth.ingest.outbox.OutboxDrain;
import io.hearth.store.interaction.InteractionWriter;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The room's work, wired. Whoever imports this has applied the migrations of {@code store} and {@code ingest}, and
 * triggers the drains.
 */
@Configuration(proxyBeanMethods = false)
public class IngestConfiguration {

    /**
     * How callbacks are received.
     *
     * @param token the secret typed into WeChat's console, 3 to 32 letters and digits
     * @param maxBodyBytes the most bytes of a callback's body
     */
    @Bean
    @ConditionalOnMissingBean
    CallbackSettings callbackSettings(
            @Value("${hearth.wechat.token}") String token,
            @Value("${hearth.wechat.callback.max-body-bytes:" + CallbackSettings.DEFAULT_MAX_BODY_BYTES + "}")
                    int maxBodyBytes) {
        return new CallbackSettings(token, maxBodyBytes);
    }

    @Bean
    CallbackController callbackController(CallbackSettings settings, DataSource dataSource) {
        return new CallbackController(settings, dataSource);
    }

    @Bean
    CallbackDrain callbackDrain(DataSource dataSource, InteractionWriter writer) {
        return new CallbackDrain(dataSource, writer);
    }

    /** @param days that a handled callback stays in the inbox */
    @Bean
    InboxRetention inboxRetention(DataSource dataSource, @Value("${hearth.wechat.callback.keep-days:30}") int days) {
        return new InboxRetention(dataSource, Duration.ofDays(days));
    }

    @Bean
    OutboxDrain outboxDrain(DataSource dataSource, InteractionWriter writer) {
        return new OutboxDrain(dataSource, writer);
    }

    @Bean
    @ConditionalOnMissingBean
    JobRepository jobRepository(DataSource dataSource) {
        return BatchRepository.open(dataSource);
    }

    @Bean
    FileImport fileImport(DataSource dataSource, JobRepository repository, InteractionWriter writer, Clock clock) {
        return new FileImport(dataSource, repository, writer, clock);
    }
}
