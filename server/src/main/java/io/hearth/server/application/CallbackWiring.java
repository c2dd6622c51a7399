package io.hearth.server.application;

import io.hearth.ingest.callback.CallbackController;
import io.hearth.ingest.callback.CallbackSettings;
import io.hearth.server.application.HearthSettings.Role;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The address that WeChat calls; without a token nothing could be told from a forgery, so there is none. */
@Configuration(proxyBeanMethods = false)
@OnRole(Role.CALLBACK)
@ConditionalOnExpression("!'${hearth.wechat.token}'.isBlank()")
class CallbackWiring {

    @Bean
    CallbackController callbackController(HearthSettings settings, DataSource dataSource) {
        return new CallbackController(
                new CallbackSettings(settings.wechat().token(), CallbackSettings.DEFAULT_MAX_BODY_BYTES), dataSource);
    }
}
