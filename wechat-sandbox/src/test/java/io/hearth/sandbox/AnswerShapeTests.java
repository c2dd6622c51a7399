package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every field of a recorded answer of WeChat's is in the sandbox's answer too, at the same place and of the same type. */
class AnswerShapeTests extends SandboxFixture {

    /** Only accounts bound to an open platform get it. */
    private static final Set<String> NOT_GIVEN = Set.of("unionid");

    @Test
    void tokens() {
        assertShape("token", client.fetchToken());
        assertShape("token", client.fetchStableToken(false));
        assertShape("ticket_getticket", client.get("/cgi-bin/ticket/getticket?type=jsapi"));
    }

    @Test
    void fans() {
        assertShape("user_get", client.get("/cgi-bin/user/get"));
        assertShape("user_info", client.get("/cgi-bin/user/info?openid=oA"));
        assertShape("user_info_batchget", client.post("/cgi-bin/user/info/batchget", """
                {"user_list":[{"openid":"oA"}]}"""));
        client.post("/cgi-bin/tags/create", "{\"tag\":{\"name\":\"a\"}}");
        client.post("/cgi-bin/tags/members/batchtagging", "{\"openid_list\":[\"oA\"],\"tagid\":100}");
        assertShape("user_tag_get", client.post("/cgi-bin/user/tag/get", "{\"tagid\":100,\"next_openid\":\"\"}"));
    }

    @Test
    void massSends() {
        JsonNode sent = client.post("/cgi-bin/message/mass/send", """
                {"touser":["oA","oB"],"msgtype":"text","text":{"content":"x"}}""");
        assertShape("message_mass_send", sent);
        assertShape(
                "message_mass_get",
                client.post("/cgi-bin/message/mass/get", "{\"msg_id\":" + sent.path("msg_id") + "}"));
    }

    @Test
    void media() {
        assertShape("media_upload", client.upload("/cgi-bin/media/upload?type=image", "a.jpg", "x"));
        assertShape("media_uploadimg", client.upload("/cgi-bin/media/uploadimg", "a.jpg", "x"));
        assertShape("material_get_materialcount", client.get("/cgi-bin/material/get_materialcount"));
    }

    @Test
    void accountPages() {
        client.post("/cgi-bin/menu/create", "{\"button\":[{\"type\":\"click\",\"name\":\"test\",\"key\":\"test\"}]}");
        assertShape("menu_get", client.get("/cgi-bin/menu/get"));
        assertShape("qrcode_create", client.post("/cgi-bin/qrcode/create", """
                {"expire_seconds":1800,"action_name":"QR_STR_SCENE","action_info":{"scene":{"scene_str":"a"}}}"""));
        assertShape("customservice_getkflist", client.get("/cgi-bin/customservice/getkflist"));
    }

    @Test
    void figures() {
        String thumb = client.upload("/cgi-bin/material/add_material?type=image", "a.jpg", "x")
                .path("media_id")
                .asText();
        String draft = client.post("/cgi-bin/draft/add", """
                {"articles":[{"title":"开盘","content":"<p>x</p>","thumb_media_id":"%s"}]}""".formatted(thumb))
                .path("media_id")
                .asText();
        client.post("/cgi-bin/message/mass/send", """
                {"touser":["oA","oB"],"msgtype":"mpnews","mpnews":{"media_id":"%s"}}""".formatted(draft));
        finishJobs();
        sandbox.act((acts, at) -> acts.read("oA", "2650000001_1", at));
        sandbox.act((acts, at) -> acts.share("oA", "2650000001_1", at));
        sandbox.sendText("oA", "在吗");
        moveTo("2026-03-03T01:00:00Z");
        for (String call : List.of(
                "getusersummary",
                "getusercumulate",
                "getarticlesummary",
                "getarticletotal",
                "getuserread",
                "getuserreadhour",
                "getusershare",
                "getusersharehour",
                "getupstreammsg",
                "getupstreammsghour",
                "getupstreammsgdist")) {
            assertShape("datacube_" + call, client.post("/datacube/" + call, """
                    {"begin_date":"2026-03-02","end_date":"2026-03-02"}"""));
        }
    }

    private static void assertShape(String recorded, JsonNode answer) {
        List<String> missing = new ArrayList<>();
        compare("", read(recorded), answer, missing);
        assertThat(missing).as("%s, answered %s", recorded, answer).isEmpty();
    }

    private static void compare(String place, JsonNode recorded, JsonNode answer, List<String> missing) {
        if (recorded.getNodeType() != answer.getNodeType()) {
            missing.add(place + " is " + answer.getNodeType() + ", not " + recorded.getNodeType());
        } else if (recorded.isArray() && !recorded.isEmpty()) {
            compare(place + "[]", recorded.path(0), answer.path(0), missing);
        } else {
            recorded.fields().forEachRemaining(field -> {
                if (!NOT_GIVEN.contains(field.getKey())) {
                    compare(place + "/" + field.getKey(), field.getValue(), answer.path(field.getKey()), missing);
                }
            });
        }
    }

    private static JsonNode read(String name) {
        try (InputStream file = AnswerShapeTests.class.getResourceAsStream("/wechat/api/" + name + ".json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
