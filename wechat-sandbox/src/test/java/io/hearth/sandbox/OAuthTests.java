package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OAuthTests extends SandboxFixture {

    private static final String AUTHORISE = "/connect/oauth2/authorize?appid=" + SandboxSettings.DEFAULT_APP_ID
            + "&redirect_uri=https%3A%2F%2Fcrm.example%2Ft%3Fa%3D1&response_type=code&scope=snsapi_base&state=s%201";

    @Test
    void visitorIsLedBackWithACodeThatNamesThemOnce() {
        HttpResponse<String> answer = visit(AUTHORISE, "oA");
        assertThat(answer.statusCode()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("https://crm.example/t?a=1&code=").endsWith("&state=s+1");
        String code = location.replaceAll(".*code=([^&]+).*", "$1");
        JsonNode token = exchange(code);
        assertThat(token.path("openid").asText()).isEqualTo("oA");
        assertThat(token.path("scope").asText()).isEqualTo("snsapi_base");
        assertThat(exchange(code).path("errcode").asInt()).isEqualTo(40163);
    }

    @Test
    void codeEndsAfterFiveMinutes() {
        String location =
                visit(AUTHORISE, "oA").headers().firstValue("Location").orElseThrow();
        sandbox.advance(Duration.ofMinutes(5));
        assertThat(exchange(location.replaceAll(".*code=([^&]+).*", "$1"))
                        .path("errcode")
                        .asInt())
                .isEqualTo(42003);
        assertThat(exchange("x").path("errcode").asInt()).isEqualTo(40029);
    }

    @Test
    void unknownVisitorIsAskedWhoTheyAre() {
        HttpResponse<String> page = client.send("GET", AUTHORISE, "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("sandbox_openid=oA").doesNotContain("<script");
        assertThat(client.send("GET", AUTHORISE + "&sandbox_openid=oB", "").statusCode())
                .isEqualTo(302);
    }

    @Test
    void wrongRequestsAreRefused() {
        assertThat(errcodeOf(AUTHORISE.replace("appid=wx", "appid=xx"))).isEqualTo(40013);
        assertThat(errcodeOf(AUTHORISE.replace("snsapi_base", "everything"))).isEqualTo(40035);
        assertThat(errcodeOf(AUTHORISE.replace("https%3A", "javascript%3A"))).isEqualTo(40035);
    }

    @Test
    void confirmedSubscriptionGrantsOneMessage() {
        HttpResponse<String> answer = visit(
                "/mp/subscribemsg?action=get_confirm&appid=" + SandboxSettings.DEFAULT_APP_ID
                        + "&scene=6&template_id=S&redirect_url=https%3A%2F%2Fcrm.example%2Fs&reserved=r",
                "oA");
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("https://crm.example/s?openid=oA&template_id=S&action=confirm&scene=6&reserved=r");
        String message = """
                {"touser":"oA","template_id":"S","scene":6,"title":"开盘","data":{"content":{"value":"周六"}}}""";
        assertThat(errcode("/cgi-bin/message/template/subscribe", message)).isZero();
        assertThat(errcode("/cgi-bin/message/template/subscribe", message)).isEqualTo(43101);
    }

    private JsonNode exchange(String code) {
        return client.plain(
                "GET",
                "/sns/oauth2/access_token?appid=" + SandboxSettings.DEFAULT_APP_ID + "&secret="
                        + SandboxSettings.DEFAULT_APP_SECRET + "&code=" + code + "&grant_type=authorization_code",
                "");
    }

    private int errcodeOf(String path) {
        return client.plain("GET", path, "").path("errcode").asInt();
    }

    private HttpResponse<String> visit(String path, String openid) {
        return client.send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .header("X-Sandbox-Openid", openid)
                .build());
    }
}
