package io.hearth.server.application;

import io.hearth.ingest.callback.CallbackController;
import io.hearth.ingest.callback.CallbackGate;
import io.hearth.ingest.callback.CallbackMode;
import io.hearth.ingest.callback.CallbackSettings;
import io.hearth.ingest.callback.InboxCipher;
import io.hearth.ingest.callback.InboxWriter;
import io.hearth.ingest.callback.envelope.EncodingAesKey;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.store.wechat.FollowGreetings;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The address that WeChat calls; without a token nothing could be told from a forgery, so there is none. */
@Configuration(proxyBeanMethods = false)
@OnRole(Role.CALLBACK)
@ConditionalOnExpression("!'${hearth.wechat.token}'.isBlank()")
class CallbackWiring {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackWiring.class);

    @Bean
    CallbackController callbackController(
            HearthSettings settings, InboxWriter inbox, FollowGreetings greetings, Clock clock) {
        if (settings.callback().mode() == CallbackMode.PLAIN) {
            LOG.warn("Callbacks come in the clear, and their signature does not cover what they say:"
                    + " set the account to the safe mode, and HEARTH_WECHAT_CALLBACK_MODE to aes");
        }
        return new CallbackController(UsableSetting.of(() -> callbackSettings(settings)), inbox, greetings, clock);
    }

    /** Before all other filters: whoever is refused costs nothing more. */
    @Bean
    FilterRegistrationBean<CallbackGate> callbackGate(
            HearthSettings settings, @Value("${server.tomcat.threads.max}") int threads, Clock clock) {
        UsableSetting.of(() -> settings.callback().requireRoomBeside(threads));
        FilterRegistrationBean<CallbackGate> gate = new FilterRegistrationBean<>(
                new CallbackGate(settings.callback().mostWaiting(), clock));
        gate.addUrlPatterns("/wechat/callback");
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return gate;
    }

    @Bean
    InboxWriter inboxWriter(DataSource dataSource, InboxCipher cipher, HearthSettings settings) {
        return new InboxWriter(dataSource, cipher, settings.callback().mostWaiting());
    }

    @Bean
    FollowGreetings followGreetings(DataSource dataSource) {
        return new FollowGreetings(dataSource);
    }

    private static CallbackSettings callbackSettings(HearthSettings settings) {
        HearthSettings.Callback callback = settings.callback();
        List<EncodingAesKey> keys = Stream.of(callback.aesKey(), callback.formerAesKey())
                .filter(key -> !key.isBlank())
                .map(EncodingAesKey::parse)
                .toList();
        return new CallbackSettings(
                callback.mode(),
                settings.wechat().token(),
                settings.wechat().appId(),
                keys,
                callback.window(),
                CallbackSettings.DEFAULT_MAX_BODY_BYTES);
    }
}
