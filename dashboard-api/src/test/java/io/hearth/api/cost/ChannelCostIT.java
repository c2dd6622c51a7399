package io.hearth.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.Indexed;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.domain.funnel.FunnelStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class ChannelCostIT {

    private static final String JANUARY = "/api/channel-costs/2026-01";

    @Autowired
    Users users;

    @Autowired
    Indexed indexed;

    @LocalServerPort
    int port;

    Browser manager;

    @BeforeEach
    void publish() throws Exception {
        manager = Staff.signedIn(users, port, Role.MANAGER);
        // All of them came through WeChat in January.
        indexed.publish(
                new Contacts().add(8, FunnelStage.AWARENESS, false, false).add(2, FunnelStage.PURCHASE, false, false));
    }

    @Test
    void aCostIsDividedAmongThoseWhoCameAndThoseWhoBought() {
        set(JANUARY + "/WECHAT", "100001");

        JsonNode channel = manager.get(JANUARY).json().at("/channels/0");

        assertThat(channel.get("channel").stringValue()).isEqualTo("WECHAT");
        assertThat(channel.get("contacts").longValue()).isEqualTo(10);
        assertThat(channel.get("cents_per_contact").longValue()).isEqualTo(10_000);
        assertThat(channel.get("purchases").longValue()).isEqualTo(2);
        assertThat(channel.get("cents_per_purchase").longValue()).isEqualTo(50_001);
    }

    @Test
    void theLatestEntryHoldsAndCanBeTakenBack() {
        String path = "/api/channel-costs/2026-02/QQ";
        set(path, "500");
        set(path, "700");
        assertThat(manager.get("/api/channel-costs/2026-02")
                        .json()
                        .at("/channels/0/amount_cents")
                        .longValue())
                .isEqualTo(700);

        set(path, "null");

        assertThat(manager.get("/api/channel-costs/2026-02").json().get("channels"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10000000000001", "\"much\"", "1e400"})
    void whatIsNoAmountIsRefused(String amount) {
        assertThat(manager.put(JANUARY + "/WECHAT", body(amount)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "1999-12", "2100-01", "soon", "2026-1"})
    void whatIsNoMonthIsRefused(String month) {
        assertThat(manager.get("/api/channel-costs/" + month).status()).isEqualTo(400);
    }

    @Test
    void aChannelThatNobodyKnowsIsRefused() {
        assertThat(manager.put(JANUARY + "/PIGEON", body("1")).status()).isEqualTo(400);
    }

    private void set(String path, String amount) {
        assertThat(manager.put(path, body(amount)).status()).isEqualTo(204);
    }

    private static String body(String amount) {
        return "{\"amount_cents\": " + amount + "}";
    }
}
