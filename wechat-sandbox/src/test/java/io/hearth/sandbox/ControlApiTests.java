package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.demo.DemoSettings;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class ControlApiTests extends SandboxFixture {

    @Override
    SandboxSettings settings() {
        return super.settings().withControl(true);
    }

    @Test
    void isOffUnlessAskedFor() {
        try (Sandbox closed = Sandbox.start(SandboxSettings.defaults())) {
            assertThat(new SandboxClient(closed.baseUrl())
                            .plain("GET", "/control/ledger", "")
                            .path("errcode")
                            .asInt())
                    .isEqualTo(40066);
        }
    }

    @Test
    void whereFansLiveItAsksForTheAccountsSecret() {
        SandboxSettings lively = super.settings().withControl(true).withDemo(new DemoSettings(1, 1));
        try (Sandbox demo = Sandbox.start(lively)) {
            SandboxClient stranger = new SandboxClient(demo.baseUrl());
            HttpRequest.Builder time = HttpRequest.newBuilder(demo.baseUrl().resolve("/control/time"));
            assertThat(stranger.send(time.build()).statusCode()).isEqualTo(403);
            time.header("X-Sandbox-Secret", lively.world().credentials().appSecret());
            assertThat(stranger.send(time.build()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void makesFansActAndTellsWhatReachedThem() {
        command("/control/fans", "{\"openids\":[\"oD\"]}");
        command("/control/act", "{\"openid\":\"oD\",\"action\":\"text\",\"content\":\"在吗\"}");
        assertThat(errcode("/cgi-bin/message/custom/send", """
                {"touser":"oD","msgtype":"text","text":{"content":"您好"}}""")).isZero();
        JsonNode deliveries =
                client.plain("GET", "/control/ledger?openid=oD", "").path("deliveries");
        assertThat(deliveries).hasSize(1);
        assertThat(deliveries.path(0).path("way").asText()).isEqualTo("CUSTOMER_SERVICE");
        assertThat(deliveries.path(0).path("content").asText()).isEqualTo("您好");
        assertThat(client.plain("GET", "/control/ledger?openid=oD&after=1", "").path("deliveries"))
                .isEmpty();
        assertThat(client.plain("GET", "/control/fans", "").path("fans")).hasSize(4);
        assertThat(client.plain("GET", "/control/calls", "")
                        .path("/cgi-bin/message/custom/send")
                        .path("0")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void listsCallbacksByTheirState() {
        try (ProductDouble product = new ProductDouble()) {
            command("/control/callback_settings", "{\"url\":\"" + product.url() + "\",\"mode\":\"plain\"}");
            command("/control/act", "{\"openid\":\"oA\",\"action\":\"click\",\"key\":\"K\",\"at\":1700000000}");
            await().until(() -> client.plain("GET", "/control/callbacks", "")
                            .path("callbacks")
                            .size()
                    == 1);
            JsonNode callback = client.plain("GET", "/control/callbacks", "")
                    .path("callbacks")
                    .path(0);
            assertThat(callback.path("event").asText()).isEqualTo("CLICK");
            assertThat(callback.path("create_time").asLong()).isEqualTo(1700000000);
            assertThat(callback.path("fields").path("EventKey").asText()).isEqualTo("K");
            assertThat(client.plain("GET", "/control/callbacks?state=given_up", "")
                            .path("callbacks"))
                    .isEmpty();
            assertThat(command("/control/raw_callback", "{\"openid\":\"oA\",\"body\":\"<xml>\"}")
                            .path("status")
                            .asInt())
                    .isEqualTo(200);
            assertThat(product.received().get(1).body()).isEqualTo("<xml>");
        }
    }

    @Test
    void movesTimeInjectsFaultsAndLowersLimits() {
        assertThat(command("/control/advance", "{\"seconds\":3600}").path("now").asText())
                .isEqualTo("2026-03-02T05:00:00Z");
        command("/control/faults", "{\"path\":\"/cgi-bin/user/get\",\"kind\":\"errcode\",\"errcode\":48001}");
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(48001);
        command("/control/limits", "{\"path\":\"/cgi-bin/user/get\",\"per_day\":1}");
        assertThat(client.get("/cgi-bin/user/get").has("errcode")).isFalse();
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(45009);
        command("/control/end_tokens", "{}");
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(40001);
    }

    @Test
    void sendsFromThePlatform() {
        for (int i = 0; i < 4; i++) {
            command("/control/platform_mass", "{\"text\":\"news " + i + "\"}");
        }
        client.post("/cgi-bin/message/mass/send", """
                {"touser":["oA","oB"],"msgtype":"text","text":{"content":"fifth"}}""");
        finishJobs();
        assertThat(contentsFor("oA")).containsExactly("news 0", "news 1", "news 2", "news 3");
        assertThat(client.plain("GET", "/control/jobs", "")
                        .path("jobs")
                        .path(4)
                        .path("filter_count")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(client.send("POST", "/control/act", "{\"openid\":\"oA\",\"action\":\"fly\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.send("POST", "/control/act", "{\"openid\":\"oX\",\"action\":\"unfollow\"}")
                        .body())
                .contains("oX does not follow");
        assertThat(client.send("POST", "/control/act", "").statusCode()).isEqualTo(400);
        assertThat(client.send("GET", "/control/weather", "").statusCode()).isEqualTo(404);
    }

    private JsonNode command(String path, String body) {
        return client.plain("POST", path, body);
    }
}
