package io.hearth.server.application;

import io.hearth.ingest.gateway.GatewayStanding;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.code.QrCodes;
import io.hearth.wechat.content.Drafts;
import io.hearth.wechat.content.Pictures;
import io.hearth.wechat.content.Previews;
import io.hearth.wechat.failure.CallFailures;
import io.hearth.wechat.fan.Followers;
import io.hearth.wechat.fan.Tags;
import io.hearth.wechat.figures.Statistics;
import io.hearth.wechat.login.OAuth;
import io.hearth.wechat.menu.Menus;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.mp.MpGateway;
import io.hearth.wechat.quota.ApiLimit;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.net.URI;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one door to WeChat, and each of its roles for whoever needs only that. */
@Configuration(proxyBeanMethods = false)
class WeChatWiring {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatWiring.class);

    @Bean
    Quotas weChatQuotas(HearthSettings settings, DataSource dataSource) {
        return new Quotas(
                dataSource, settings.wechat().appId(), limits(settings.wechat().limits()));
    }

    @Bean
    GatewayStanding gatewayStanding(HearthSettings settings, DataSource dataSource, Quotas quotas) {
        return new GatewayStanding(
                quotas, new CallFailures(dataSource, settings.wechat().appId()));
    }

    @Bean
    MpGateway weChatGateway(HearthSettings settings, DataSource dataSource, Quotas quotas) {
        if (settings.wechat().appId().isBlank()) {
            LOG.warn("No WeChat account is configured (HEARTH_WECHAT_APP_ID, …_APP_SECRET): pushes wait for one");
            return MpGateway.unconfigured();
        }
        return MpGateway.open(weChat(settings.wechat()), dataSource, quotas);
    }

    private static WeChatSettings weChat(HearthSettings.WeChat settings) {
        URI url = settings.baseUrl() == null || settings.baseUrl().toString().isEmpty()
                ? WeChatSettings.WECHAT
                : settings.baseUrl();
        return WeChatSettings.of(settings.appId(), settings.appSecret(), url);
    }

    private static ApiLimits limits(Map<String, HearthSettings.Limit> settings) {
        ApiLimits limits = ApiLimits.DEFAULT;
        for (Map.Entry<String, HearthSettings.Limit> entry : settings.entrySet()) {
            HearthSettings.Limit limit = entry.getValue();
            int perMinute = limit.perMinute() == 0 ? ApiLimit.UNLIMITED : limit.perMinute();
            limits = limits.with(new ApiLimit(entry.getKey(), limit.perDay(), perMinute));
        }
        return limits;
    }

    @Bean
    FanMessages fanMessages(MpGateway gateway) {
        return gateway.fanMessages();
    }

    @Bean
    Pictures pictures(MpGateway gateway) {
        return gateway.pictures();
    }

    @Bean
    Previews previews(MpGateway gateway) {
        return gateway.previews();
    }

    @Bean
    Drafts drafts(MpGateway gateway) {
        return gateway.drafts();
    }

    @Bean
    Menus menus(MpGateway gateway) {
        return gateway.menus();
    }

    @Bean
    Followers followers(MpGateway gateway) {
        return gateway.followers();
    }

    @Bean
    Tags weChatTags(MpGateway gateway) {
        return gateway.tags();
    }

    @Bean
    Statistics weChatStatistics(MpGateway gateway) {
        return gateway.statistics();
    }

    @Bean
    QrCodes qrCodes(MpGateway gateway) {
        return gateway.qrCodes();
    }

    @Bean
    OAuth weChatOAuth(MpGateway gateway) {
        return gateway.oauth();
    }
}
