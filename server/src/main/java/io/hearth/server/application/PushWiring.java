package io.hearth.server.application;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.campaign.Audience;
import io.hearth.push.schedule.PushConfiguration;
import io.hearth.push.schedule.PushTriggers;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.store.contact.ContactReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pushes: the audience comes from the contacts, and goes out through the one door to WeChat. */
@Configuration(proxyBeanMethods = false)
@Import(PushConfiguration.class)
class PushWiring {

    @Bean
    Audience audience(ContactReader contacts) {
        return (segmentId, batches) -> readAudience(contacts, segmentId, batches);
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
