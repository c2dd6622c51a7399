package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowerTests extends SandboxFixture {

    private static final String INFOS = "/cgi-bin/user/info/batchget";

    @Test
    void followersComeTenThousandAPage() {
        sandbox.addFollowers(
                IntStream.range(0, 10_000).mapToObj(i -> "oMany" + i).toList());
        JsonNode first = client.get("/cgi-bin/user/get");
        assertThat(first.path("total").asInt()).isEqualTo(10_003);
        assertThat(first.path("count").asInt()).isEqualTo(10_000);
        JsonNode second = client.get(
                "/cgi-bin/user/get?next_openid=" + first.path("next_openid").asText());
        assertThat(second.path("data").path("openid")).hasSize(3);
        JsonNode third = client.get(
                "/cgi-bin/user/get?next_openid=" + second.path("next_openid").asText());
        assertThat(third.path("count").asInt()).isZero();
        assertThat(third.has("data")).isFalse();
        assertThat(third.path("next_openid").asText()).isEmpty();
    }

    @Test
    void pageContinuesAfterAFanWhoLeftMeanwhile() {
        sandbox.unfollow("oA");
        JsonNode page = client.get("/cgi-bin/user/get?next_openid=oA");
        assertThat(page.path("data").path("openid"))
                .extracting(JsonNode::asText)
                .containsExactly("oB", "oC");
        assertThat(client.get("/cgi-bin/user/get?next_openid=oStranger")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40003);
    }

    @Test
    void namesAndPicturesAreEmpty() {
        JsonNode info = infos("oA").path("user_info_list").path(0);
        assertThat(info.path("subscribe").asInt()).isEqualTo(1);
        assertThat(info.path("nickname").asText("?")).isEmpty();
        assertThat(info.path("headimgurl").asText("?")).isEmpty();
        assertThat(info.path("subscribe_time").asLong()).isEqualTo(NOON.getEpochSecond());
    }

    @Test
    void ofWhoLeftNothingElseIsTold() {
        sandbox.unfollow("oA");
        JsonNode info = infos("oA").path("user_info_list").path(0);
        assertThat(info.fieldNames()).toIterable().containsExactly("subscribe", "openid");
        assertThat(info.path("subscribe").asInt()).isZero();
        assertThat(client.get("/cgi-bin/user/info?openid=oA").path("subscribe").asInt())
                .isZero();
    }

    @Test
    void oneToAHundredInfosACall() {
        String[] many = IntStream.range(0, 101).mapToObj(i -> "oA").toArray(String[]::new);
        assertThat(infos(many).path("errcode").asInt()).isEqualTo(40032);
        assertThat(infos().path("errcode").asInt()).isEqualTo(40032);
        assertThat(infos("oStranger").path("errcode").asInt()).isEqualTo(40003);
    }

    @Test
    void sceneOfTheCodeIsTold() {
        sandbox.scan("oNew", "broker-7");
        JsonNode info = client.get("/cgi-bin/user/info?openid=oNew");
        assertThat(info.path("subscribe_scene").asText()).isEqualTo("ADD_SCENE_QR_CODE");
        assertThat(info.path("qr_scene_str").asText()).isEqualTo("broker-7");
    }

    @Test
    void remarkIsKept() {
        assertThat(errcode("/cgi-bin/user/info/updateremark", "{\"openid\":\"oA\",\"remark\":\"老业主\"}"))
                .isZero();
        assertThat(client.get("/cgi-bin/user/info?openid=oA").path("remark").asText())
                .isEqualTo("老业主");
    }

    private JsonNode infos(String... openids) {
        String list = List.of(openids).stream()
                .map(openid -> "{\"openid\":\"" + openid + "\",\"lang\":\"zh_CN\"}")
                .collect(Collectors.joining(","));
        return client.post(INFOS, "{\"user_list\":[" + list + "]}");
    }
}
