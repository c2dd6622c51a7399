package io.hearth.server.application;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.link.AllowedTargets;
import io.hearth.ingest.link.FanLogin;
import io.hearth.ingest.link.LinkController;
import io.hearth.ingest.link.LinkDrain;
import io.hearth.ingest.link.LinkSettings;
import io.hearth.ingest.link.TrackedLinks;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.wechat.login.OAuth;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links of our own: made for content, opened by fans, named by WeChat. */
@Configuration(proxyBeanMethods = false)
class LinkWiring {

    @Bean
    LinkSettings linkSettings(HearthSettings settings) {
        HearthSettings.Links links = settings.links();
        return new LinkSettings(links.baseUrl(), new AllowedTargets(links.allowedHosts()), links.opensPerMinute());
    }

    @Bean
    TrackedLinks trackedLinks(DataSource dataSource, LinkSettings settings) {
        return new TrackedLinks(dataSource, settings);
    }

    @Bean
    LinkDrain linkDrain(DataSource dataSource, InteractionWriter interactions) {
        return new LinkDrain(dataSource, interactions);
    }

    @Bean
    @OnRole(Role.CALLBACK)
    LinkController linkController(DataSource dataSource, LinkSettings settings, OAuth oauth, Clock clock) {
        return new LinkController(dataSource, settings, new WeChatLogin(oauth), clock);
    }

    /** WeChat's OAuth, as links need it: whom it does not name, for whatever reason, is nobody. */
    private record WeChatLogin(OAuth oauth) implements FanLogin {

        @Override
        public Optional<URI> address(URI page, String state) {
            return oauth.authorisation(page, state);
        }

        @Override
        public Optional<OpenId> openIdOf(String code) {
            return oauth.openIdOf(code).value();
        }
    }
}
