package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTests extends SandboxFixture {

    private static final String INFOS = "/cgi-bin/user/info/batchget";

    @Test
    void unknownPathIsRefusedWithStatus200() {
        HttpResponse<String> answer = client.send("GET", "/cgi-bin/nowhere", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SandboxClient.json(answer).path("errcode").asInt()).isEqualTo(40066);
    }

    @Test
    void wrongMethodIsRefused() {
        assertThat(client.get(INFOS).path("errcode").asInt()).isEqualTo(43002);
        assertThat(errcode("/cgi-bin/user/get", "{}")).isEqualTo(43001);
    }

    @Test
    void emptyBodyIsRefused() {
        assertThat(errcode(INFOS, "")).isEqualTo(44002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{} {}", "{'a':1}", "<xml/>", "{\"a\":}"})
    void bodyThatIsNotOneJsonObjectIsRefused(String body) {
        assertThat(errcode(INFOS, body)).isEqualTo(47001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"user_list\":7}", "{\"user_list\":[7]}", "{\"user_list\":[{\"openid\":7}]}"})
    void fieldThatIsAbsentOrOfAnotherTypeIsRefused(String body) {
        assertThat(errcode(INFOS, body)).isEqualTo(47003);
    }

    @Test
    void messageOfARefusalEndsInARequestId() {
        assertThat(client.post(INFOS, "").path("errmsg").asText())
                .matches("empty post data rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}");
    }

    @Test
    void dataOmitsTheErrorCode() {
        JsonNode page = client.get("/cgi-bin/user/get");
        assertThat(page.has("errcode")).isFalse();
        assertThat(page.path("total").asInt()).isEqualTo(3);
    }

    @Test
    void tokenIsAskedForByEveryOtherPath() {
        client.useToken("");
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(41001);
        client.useToken("short");
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(40014);
        client.useToken("x".repeat(136));
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(40001);
    }

    @Test
    void tokenEndsAfterTwoHours() {
        sandbox.advance(Duration.ofSeconds(7199));
        assertThat(client.get("/cgi-bin/user/get").path("count").asInt()).isEqualTo(3);
        sandbox.advance(Duration.ofSeconds(1));
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(42001);
    }

    @Test
    void newTokenEndsTheFormerAfterFiveMinutes() {
        client.fetchToken();
        sandbox.advance(Duration.ofSeconds(299));
        assertThat(client.get("/cgi-bin/user/get").has("errcode")).isFalse();
        sandbox.advance(Duration.ofSeconds(1));
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(40001);
    }

    @Test
    void stableTokenStaysTheSameUntilItsLastFiveMinutesAndIsIsolated() {
        String stable = stableToken(false);
        client.fetchToken();
        sandbox.advance(Duration.ofMinutes(114));
        assertThat(stableToken(false)).isEqualTo(stable);
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(stableToken(false)).isNotEqualTo(stable);
        client.useToken(stable);
        assertThat(client.get("/cgi-bin/user/get").has("errcode")).isFalse();
    }

    @Test
    void forcedRefreshEndsTheStableTokenAtOnceTwentyTimesADayThirtySecondsApart() {
        String stable = stableToken(false);
        assertThat(stableToken(true)).isNotEqualTo(stable);
        client.useToken(stable);
        assertThat(client.get("/cgi-bin/user/get").path("errcode").asInt()).isEqualTo(40001);
        assertThat(client.fetchStableToken(true).path("errcode").asInt()).isEqualTo(45011);
        for (int i = 0; i < 19; i++) {
            sandbox.advance(Duration.ofSeconds(31));
            stableToken(true);
        }
        sandbox.advance(Duration.ofSeconds(31));
        assertThat(client.fetchStableToken(true).path("errcode").asInt()).isEqualTo(45009);
    }

    @Test
    void wrongCredentialsAreRefused() {
        assertThat(tokenFor("client_credential", "wx1", "s")).isEqualTo(40013);
        assertThat(tokenFor("client_credential", SandboxSettings.DEFAULT_APP_ID, "s"))
                .isEqualTo(40125);
        assertThat(tokenFor("client_credential", "", "s")).isEqualTo(41002);
        assertThat(tokenFor("client_credential", SandboxSettings.DEFAULT_APP_ID, ""))
                .isEqualTo(41004);
        assertThat(tokenFor("password", SandboxSettings.DEFAULT_APP_ID, "s")).isEqualTo(40002);
    }

    private int tokenFor(String grantType, String appId, String secret) {
        String path = "/cgi-bin/token?grant_type=" + grantType + "&appid=" + appId + "&secret=" + secret;
        return client.plain("GET", path, "").path("errcode").asInt();
    }

    private String stableToken(boolean forced) {
        String token = client.fetchStableToken(forced).path("access_token").asText();
        assertThat(token).hasSize(136);
        return token;
    }
}
