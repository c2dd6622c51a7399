package io.hearth.api.testing;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.entry.CentreEntry;
import io.hearth.ingest.gateway.GatewayStanding;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.failure.CallFailures;
import io.hearth.wechat.menu.Menus;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.mp.MpGateway;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.net.URI;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An account whose menu people change and whose fans they answer: the strict sandbox, through the product's own gateway. */
@Configuration(proxyBeanMethods = false)
public class TestMenu {

    public static final URI CENTRE = URI.create("https://hearth.example.com/broker");

    @Bean
    Sandbox sandbox() {
        return Sandbox.start(SandboxSettings.defaults());
    }

    @Bean
    Quotas quotas(DataSource dataSource, TestClock clock) {
        return new Quotas(dataSource, SandboxSettings.DEFAULT_APP_ID, ApiLimits.DEFAULT, clock);
    }

    @Bean
    GatewayStanding gatewayStanding(DataSource dataSource, Quotas quotas) {
        return new GatewayStanding(quotas, new CallFailures(dataSource, SandboxSettings.DEFAULT_APP_ID));
    }

    @Bean
    MpGateway gateway(DataSource dataSource, Sandbox sandbox, Quotas quotas) {
        WeChatSettings settings = new WeChatSettings(
                SandboxSettings.DEFAULT_APP_ID,
                SandboxSettings.DEFAULT_APP_SECRET,
                sandbox.baseUrl(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        return MpGateway.open(settings, dataSource, quotas);
    }

    @Bean
    Menus menus(MpGateway gateway) {
        return gateway.menus();
    }

    @Bean
    FanMessages fanMessages(MpGateway gateway) {
        return gateway.fanMessages();
    }

    @Bean
    CentreEntry centreEntry(Menus menus, CrmRoom crm, TestClock clock) {
        return new CentreEntry(menus, CENTRE, crm.database(), clock);
    }
}
