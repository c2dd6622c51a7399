package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.CallbackRecord;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrCodeAndMenuTests extends SandboxFixture {

    private static final String CODE = "/cgi-bin/qrcode/create";
    private static final String MENU = "/cgi-bin/menu/create";

    /** Nobody listens here: what is sent is in the log all the same. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

    @Test
    void newFanFollowsThroughTheCodeAndAFollowerScansIt() {
        sandbox.configureCallbacks(sandbox.callbackSettings().withUrl(NOWHERE));
        String ticket = client.post(CODE, text("QR_LIMIT_STR_SCENE", "broker-7"))
                .path("ticket")
                .asText();
        sandbox.act((acts, at) -> acts.scanTicket("oNew", ticket, at));
        sandbox.act((acts, at) -> acts.scanTicket("oNew", ticket, at));
        List<CallbackMessage> events =
                sandbox.callbacks().stream().map(CallbackRecord::message).toList();
        assertThat(events.get(0).fields())
                .containsEntry("Event", "subscribe")
                .containsEntry("EventKey", "qrscene_broker-7")
                .containsEntry("Ticket", ticket);
        assertThat(events.get(1).fields()).containsEntry("Event", "SCAN").containsEntry("EventKey", "broker-7");
    }

    @Test
    void temporaryCodeEnds() {
        JsonNode code = client.post(CODE, """
                {"expire_seconds":604800,"action_name":"QR_SCENE","action_info":{"scene":{"scene_id":123}}}""");
        assertThat(code.path("expire_seconds").asInt()).isEqualTo(604800);
        sandbox.advance(Duration.ofSeconds(604800));
        assertThatThrownBy(() -> sandbox.act(
                        (acts, at) -> acts.scanTicket("oA", code.path("ticket").asText(), at)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void temporaryCodeLastsThirtyDaysAtMost() {
        JsonNode code = client.post(CODE, """
                {"expire_seconds":9999999,"action_name":"QR_SCENE","action_info":{"scene":{"scene_id":123}}}""");
        assertThat(code.path("expire_seconds").asInt()).isEqualTo(2592000);
    }

    @Test
    void permanentCodeOfASceneStaysTheSame() {
        JsonNode first = client.post(CODE, text("QR_LIMIT_STR_SCENE", "hall"));
        assertThat(first.has("expire_seconds")).isFalse();
        assertThat(client.post(CODE, text("QR_LIMIT_STR_SCENE", "hall"))).isEqualTo(first);
    }

    @Test
    void scenesAreChecked() {
        assertThat(errcode(CODE, text("QR_STR_SCENE", ""))).isEqualTo(40053);
        assertThat(errcode(CODE, text("QR_STR_SCENE", "s".repeat(65)))).isEqualTo(40053);
        assertThat(errcode(CODE, text("QR_POEM", "x"))).isEqualTo(40052);
        assertThat(errcode(CODE, """
                {"action_name":"QR_LIMIT_SCENE","action_info":{"scene":{"scene_id":100001}}}""")).isEqualTo(40053);
    }

    @Test
    void menuIsKeptAsItWasMadeAndDeleted() {
        assertThat(client.get("/cgi-bin/menu/get").path("errcode").asInt()).isEqualTo(46003);
        assertThat(errcode(MENU, """
                {"button":[{"type":"click","name":"户型","key":"TYPES"},
                 {"name":"更多","sub_button":[{"type":"view","name":"官网","url":"https://example.com/"},
                  {"type":"article_id","name":"开盘","article_id":"a1"}]}]}""")).isZero();
        JsonNode buttons = client.get("/cgi-bin/menu/get").path("menu").path("button");
        assertThat(buttons.path(0).path("key").asText()).isEqualTo("TYPES");
        assertThat(buttons.path(1).path("sub_button").path(0).path("url").asText())
                .isEqualTo("https://example.com/");
        assertThat(buttons.path(1).path("sub_button").path(1).path("article_id").asText())
                .isEqualTo("a1");
        assertThat(client.get("/cgi-bin/menu/delete").path("errcode").asInt(-1)).isZero();
        assertThat(client.get("/cgi-bin/menu/get").path("errcode").asInt()).isEqualTo(46003);
    }

    @Test
    void menuIsChecked() {
        String click = "{\"type\":\"click\",\"name\":\"x\",\"key\":\"k\"}";
        assertThat(errcode(MENU, "{\"button\":[]}")).isEqualTo(40016);
        assertThat(errcode(MENU, menu(click, click, click, click))).isEqualTo(40016);
        assertThat(errcode(MENU, menu(click.replace("click", "shout")))).isEqualTo(40017);
        assertThat(errcode(MENU, menu(named(click, 5)))).isZero();
        assertThat(errcode(MENU, menu(named(click, 6)))).isEqualTo(40018);
        assertThat(errcode(MENU, menu("{\"name\":\"x\",\"sub_button\":[" + named(click, 20) + "]}")))
                .isZero();
        assertThat(errcode(MENU, menu("{\"name\":\"x\",\"sub_button\":[" + named(click, 21) + "]}")))
                .isEqualTo(40018);
        assertThat(errcode(MENU, menu(click.replace("\"k\"", "\"\"")))).isEqualTo(40019);
        assertThat(errcode(MENU, menu("{\"type\":\"view\",\"name\":\"x\"}"))).isEqualTo(40020);
        String six = String.join(",", List.of(click, click, click, click, click, click));
        assertThat(errcode(MENU, menu("{\"name\":\"x\",\"sub_button\":[" + six + "]}")))
                .isEqualTo(40023);
    }

    private static String named(String button, int characters) {
        return button.replace("\"x\"", "\"" + "长".repeat(characters) + "\"");
    }

    private static String menu(String... buttons) {
        return "{\"button\":[" + String.join(",", buttons) + "]}";
    }

    private static String text(String action, String scene) {
        return """
                {"action_name":"%s","action_info":{"scene":{"scene_str":"%s"}}}""".formatted(action, scene);
    }
}
