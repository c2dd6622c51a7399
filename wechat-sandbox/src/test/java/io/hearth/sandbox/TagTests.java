package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.ledger.Delivery;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagTests extends SandboxFixture {

    private static final String CREATE = "/cgi-bin/tags/create";
    private static final String TAG = "/cgi-bin/tags/members/batchtagging";

    @Test
    void taggedFansAreListedCountedAndForgottenWithTheTag() {
        int id = create("看房客");
        assertThat(errcode(TAG, members(id, "oA", "oC"))).isZero();
        JsonNode page = client.post("/cgi-bin/user/tag/get", "{\"tagid\":" + id + ",\"next_openid\":\"\"}");
        assertThat(page.path("data").path("openid"))
                .extracting(JsonNode::asText)
                .containsExactly("oA", "oC");
        assertThat(client.get("/cgi-bin/tags/get").path("tags")).anySatisfy(tag -> assertThat(tag.toString())
                .isEqualTo("{\"id\":" + id + ",\"name\":\"看房客\",\"count\":2}"));
        errcode("/cgi-bin/tags/members/batchuntagging", members(id, "oC"));
        assertThat(client.post("/cgi-bin/tags/getidlist", "{\"openid\":\"oA\"}")
                        .path("tagid_list")
                        .toString())
                .isEqualTo("[" + id + "]");
        assertThat(errcode("/cgi-bin/tags/delete", "{\"tag\":{\"id\":" + id + "}}"))
                .isZero();
        assertThat(client.post("/cgi-bin/tags/getidlist", "{\"openid\":\"oA\"}").path("tagid_list"))
                .isEmpty();
    }

    @Test
    void massSendGoesToTheFansOfATag() {
        int id = create("看房客");
        errcode(TAG, members(id, "oA", "oC"));
        assertThat(errcode("/cgi-bin/message/mass/sendall", massTo(id))).isZero();
        assertThat(errcode("/cgi-bin/message/mass/sendall", massTo(99))).isEqualTo(45159);
        finishJobs();
        assertThat(sandbox.ledger()).extracting(Delivery::openid).containsExactly("oA", "oC");
    }

    @Test
    void hundredTagsAreTheMost() {
        IntStream.range(0, 100).forEach(i -> create("tag " + i));
        assertThat(errcode(CREATE, "{\"tag\":{\"name\":\"one more\"}}")).isEqualTo(45056);
    }

    @Test
    void namesAreDistinctAndShort() {
        int id = create("a");
        assertThat(errcode(CREATE, "{\"tag\":{\"name\":\"a\"}}")).isEqualTo(45157);
        assertThat(errcode(CREATE, "{\"tag\":{\"name\":\"" + "长".repeat(11) + "\"}}"))
                .isEqualTo(45158);
        assertThat(errcode("/cgi-bin/tags/update", "{\"tag\":{\"id\":" + id + ",\"name\":\"b\"}}"))
                .isZero();
        assertThat(errcode("/cgi-bin/tags/update", "{\"tag\":{\"id\":2,\"name\":\"c\"}}"))
                .isEqualTo(45058);
        assertThat(errcode("/cgi-bin/tags/delete", "{\"tag\":{\"id\":9}}")).isEqualTo(45159);
    }

    @Test
    void twentyTagsAFanAndFiftyFansACall() {
        for (int i = 0; i < 20; i++) {
            assertThat(errcode(TAG, members(create("tag " + i), "oA"))).isZero();
        }
        int oneMore = create("one more");
        assertThat(errcode(TAG, members(oneMore, "oB", "oA"))).isEqualTo(45059);
        assertThat(client.post("/cgi-bin/tags/getidlist", "{\"openid\":\"oB\"}").path("tagid_list"))
                .isEmpty();
        String[] many = IntStream.range(0, 51).mapToObj(i -> "oA").toArray(String[]::new);
        assertThat(errcode(TAG, members(oneMore, many))).isEqualTo(40032);
        assertThat(errcode(TAG, members(oneMore, "oStranger"))).isEqualTo(40003);
    }

    @Test
    void blackListedFansAreLeftOutOfMassSends() {
        assertThat(errcode("/cgi-bin/tags/members/batchblacklist", "{\"openid_list\":[\"oB\"]}"))
                .isZero();
        JsonNode listed = client.post("/cgi-bin/tags/members/getblacklist", "{\"begin_openid\":\"\"}");
        assertThat(listed.path("data").path("openid"))
                .extracting(JsonNode::asText)
                .containsExactly("oB");
        errcode("/cgi-bin/message/mass/sendall", """
                {"filter":{"is_to_all":true},"text":{"content":"x"},"msgtype":"text"}""");
        finishJobs();
        assertThat(sandbox.ledger()).extracting(Delivery::openid).containsExactly("oA", "oC");
    }

    private int create(String name) {
        return client.post(CREATE, "{\"tag\":{\"name\":\"" + name + "\"}}")
                .path("tag")
                .path("id")
                .asInt();
    }

    private static String massTo(int tagId) {
        return """
                {"filter":{"is_to_all":false,"tag_id":%d},"text":{"content":"x"},"msgtype":"text"}""".formatted(tagId);
    }

    private static String members(int tagId, String... openids) {
        String list = IntStream.range(0, openids.length)
                .mapToObj(i -> '"' + openids[i] + '"')
                .collect(Collectors.joining(","));
        return "{\"openid_list\":[" + list + "],\"tagid\":" + tagId + "}";
    }
}
