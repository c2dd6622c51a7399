package io.hearth.wechat.mp;

import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.wechat.TestDatabase;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gateway on a sandbox with three followers, at a standing noon in Shanghai; an account of its own for each test. */
abstract class MpFixture {

    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private static final DataSource DATABASE = TestDatabase.create();

    final String appId = "wx" + UUID.randomUUID().toString().substring(0, 8);

    Sandbox sandbox;
    Quotas quotas;
    MpGateway gateway;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxSettings.defaults()
                .withAppId(appId, SandboxSettings.DEFAULT_APP_SECRET)
                .standingAt(NOON));
        sandbox.addFollowers(List.of("fan1", "fan2", "fan3"));
        quotas = new Quotas(DATABASE, appId, ApiLimits.DEFAULT, sandbox::now);
        gateway = open(SandboxSettings.DEFAULT_APP_SECRET);
    }

    MpGateway open(String secret) {
        return MpGateway.open(
                new WeChatSettings(appId, secret, sandbox.baseUrl(), Duration.ofSeconds(5), Duration.ofSeconds(20)),
                DATABASE,
                quotas);
    }

    static DataSource database() {
        return DATABASE;
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        sandbox.close();
    }
}
