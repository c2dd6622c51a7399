package io.hearth.server.application;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.campaign.Audience;
import io.hearth.push.schedule.PushConfiguration;
import io.hearth.push.schedule.PushTriggers;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.store.contact.ContactReader;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.mp.MpGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pushes: the audience comes from the contacts, and goes out through the one door to WeChat. */
@Configuration(proxyBeanMethods = false)
@Import(PushConfiguration.class)
class PushWiring {

    private static final Logger LOG = LoggerFactory.getLogger(PushWiring.class);

    @Bean
    Audience audience(ContactReader contacts) {
        return (segmentId, batches) -> readAudience(contacts, segmentId, batches);
    }

    @Bean
    WeChatGateway weChatGateway(HearthSettings settings, DataSource dataSource) {
        if (settings.wechat().appId().isBlank()) {
            LOG.warn("No WeChat account is configured (HEARTH_WECHAT_APP_ID, …_APP_SECRET): pushes wait for one");
            return new UnconfiguredWeChat();
        }
        return MpGateway.open(weChat(settings.wechat()), dataSource);
    }

    private static WeChatSettings weChat(HearthSettings.WeChat settings) {
        URI url = settings.baseUrl() == null || settings.baseUrl().toString().isEmpty()
                ? WeChatSettings.WECHAT
                : settings.baseUrl();
        return WeChatSettings.of(settings.appId(), settings.appSecret(), url);
    }

    private static void readAudience(ContactReader contacts, String segmentId, Consumer<List<OpenId>> batches) {
        try {
            Optional<io.hearth.store.contact.Audience> audience = contacts.audience(new SegmentId(segmentId));
            if (audience.isPresent()) {
                readPages(audience.get(), batches);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the audience of segment " + segmentId + " cannot be read", e);
        }
    }

    private static void readPages(io.hearth.store.contact.Audience audience, Consumer<List<OpenId>> batches)
            throws IOException {
        try (audience) {
            for (List<OpenId> page = audience.nextPage(); !page.isEmpty(); page = audience.nextPage()) {
                batches.accept(page);
            }
        }
    }

    /** Only processes with this role plan and dispatch. */
    @Configuration(proxyBeanMethods = false)
    @OnRole(Role.SCHEDULER)
    @Import(PushTriggers.class)
    static class Ticking {}
}
