package io.hearth.server.application;

import io.hearth.push.campaign.Audience;
import io.hearth.push.schedule.PushConfiguration;
import io.hearth.push.schedule.PushTriggers;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.store.contact.ContactReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pushes: the audience comes from the contacts, and goes out through the one door to WeChat. */
@Configuration(proxyBeanMethods = false)
@Import(PushConfiguration.class)
class PushWiring {

    @Bean
    Audience audience(ContactReader contacts) {
        return new SegmentAudience(contacts);
    }

    /** Only processes with this role plan and dispatch. */
    @Configuration(proxyBeanMethods = false)
    @OnRole(Role.SCHEDULER)
    @Import(PushTriggers.class)
    static class Ticking {}
}
