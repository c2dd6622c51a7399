package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.CallbackRecord;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTests extends SandboxFixture {

    @Test
    void temporaryMediaIsGoneAfterThreeDays() {
        String mediaId = upload("/cgi-bin/media/upload?type=image", "a.jpg", "abc")
                .path("media_id")
                .asText();
        assertThat(client.send("GET", client.withToken("/cgi-bin/media/get?media_id=" + mediaId), "")
                        .body())
                .isEqualTo("abc");
        moveTo("2026-03-05T04:00:00Z");
        assertThat(client.get("/cgi-bin/media/get?media_id=" + mediaId)
                        .path("errcode")
                        .asInt())
                .isEqualTo(40007);
    }

    @Test
    void uploadIsCheckedForKindSizeAndFile() {
        assertThat(upload("/cgi-bin/media/upload?type=poem", "a.jpg", "x")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40004);
        assertThat(upload("/cgi-bin/media/upload?type=thumb", "a.jpg", "x".repeat((64 << 10) + 1))
                        .path("errcode")
                        .asInt())
                .isEqualTo(40006);
        assertThat(upload("/cgi-bin/media/upload?type=image", "a.jpg", "")
                        .path("errcode")
                        .asInt())
                .isEqualTo(44001);
        assertThat(errcode("/cgi-bin/media/upload?type=image", "{}")).isEqualTo(41005);
        assertThat(upload("/cgi-bin/media/uploadimg", "a.gif", "x")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40005);
        assertThat(upload("/cgi-bin/media/uploadimg", "a.png", "x").path("url").asText())
                .startsWith("http://mmbiz");
    }

    @Test
    void materialStaysUntilItIsDeleted() {
        String mediaId = addThumb();
        moveTo("2027-03-05T04:00:00Z");
        assertThat(client.get("/cgi-bin/material/get_materialcount")
                        .path("image_count")
                        .asInt())
                .isEqualTo(1);
        JsonNode page =
                client.post("/cgi-bin/material/batchget_material", "{\"type\":\"image\",\"offset\":0,\"count\":20}");
        assertThat(page.path("item").path(0).path("media_id").asText()).isEqualTo(mediaId);
        assertThat(client.send("POST", client.withToken("/cgi-bin/material/get_material"), media(mediaId))
                        .body())
                .isEqualTo("picture");
        assertThat(errcode("/cgi-bin/material/del_material", media(mediaId))).isZero();
        assertThat(errcode("/cgi-bin/material/get_material", media(mediaId))).isEqualTo(40007);
    }

    @Test
    void draftIsAddedChangedReadAndDeleted() {
        String thumb = addThumb();
        String draft = addDraft(thumb);
        assertThat(errcode("/cgi-bin/draft/update", """
                {"media_id":"%s","index":0,"articles":%s}""".formatted(draft, article("新标题", thumb))))
                .isZero();
        assertThat(client.post("/cgi-bin/draft/get", media(draft))
                        .path("news_item")
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo("新标题");
        assertThat(client.get("/cgi-bin/draft/count").path("total_count").asInt())
                .isEqualTo(1);
        assertThat(client.post("/cgi-bin/draft/batchget", "{\"offset\":0,\"count\":20}")
                        .path("item"))
                .hasSize(1);
        assertThat(errcode("/cgi-bin/draft/update", """
                {"media_id":"%s","index":1,"articles":%s}""".formatted(draft, article("x", thumb))))
                .isEqualTo(40060);
        assertThat(errcode("/cgi-bin/draft/delete", media(draft))).isZero();
        assertThat(errcode("/cgi-bin/draft/get", media(draft))).isEqualTo(40007);
    }

    @Test
    void articleOfADraftIsChecked() {
        String thumb = addThumb();
        assertThat(add(article("", thumb))).isEqualTo(45003);
        assertThat(add(article("长".repeat(65), thumb))).isEqualTo(45003);
        assertThat(add(article("x", "nowhere"))).isEqualTo(40007);
        assertThat(add(article("x", thumb).replace("<p>正文</p>", ""))).isEqualTo(44004);
        assertThat(errcode("/cgi-bin/draft/add", "{\"articles\":[]}")).isEqualTo(44003);
    }

    @Test
    void draftLeavesTheBoxOnceItWasMassSent() {
        String draft = addDraft(addThumb());
        String body = """
                {"touser":["oA","oB"],"msgtype":"mpnews","mpnews":{"media_id":"%s"}}""".formatted(draft);
        assertThat(errcode("/cgi-bin/message/mass/send", body)).isZero();
        finishJobs();
        assertThat(contentsFor("oA")).containsExactly(draft);
        assertThat(errcode("/cgi-bin/message/mass/send", body.replace("oB", "oC")))
                .isEqualTo(40007);
    }

    @Test
    void failedMassSendLeavesTheDraftAndTheAllowance() {
        String draft = addDraft(addThumb());
        sandbox.inject(Fault.of("MASSSENDJOBFINISH", FaultKind.OUTCOME).ending("err(10001)"));
        long msgId = client.post("/cgi-bin/message/mass/send", """
                {"touser":["oA","oB"],"msgtype":"mpnews","mpnews":{"media_id":"%s"}}""".formatted(draft))
                .path("msg_id")
                .asLong();
        finishJobs();
        assertThat(sandbox.ledger()).isEmpty();
        assertThat(client.post("/cgi-bin/message/mass/get", "{\"msg_id\":" + msgId + "}")
                        .path("msg_status")
                        .asText())
                .isEqualTo("SEND_FAIL");
        assertThat(errcode("/cgi-bin/draft/get", media(draft))).isZero();
    }

    @Test
    void publicationIsReportedAndTakesTheDraftOutOfTheBox() {
        try (ProductDouble product = new ProductDouble()) {
            sandbox.configureCallbacks(sandbox.callbackSettings().withUrl(product.url()));
            String draft = addDraft(addThumb());
            String publishId = client.post("/cgi-bin/freepublish/submit", media(draft))
                    .path("publish_id")
                    .asText();
            assertThat(publication(publishId).path("publish_status").asInt()).isEqualTo(1);
            finishJobs();
            String articleId = publication(publishId).path("article_id").asText();
            assertThat(publication(publishId).path("publish_status").asInt()).isZero();
            assertThat(errcode("/cgi-bin/draft/get", media(draft))).isEqualTo(40007);
            assertThat(client.post("/cgi-bin/freepublish/getarticle", "{\"article_id\":\"" + articleId + "\"}")
                            .path("news_item"))
                    .hasSize(1);
            assertThat(client.post("/cgi-bin/freepublish/batchget", "{\"offset\":0,\"count\":20}")
                            .path("item"))
                    .hasSize(1);
            assertThat(errcode("/cgi-bin/freepublish/delete", "{\"article_id\":\"" + articleId + "\"}"))
                    .isZero();
            assertThat(publication(publishId).path("publish_status").asInt()).isEqualTo(5);
            assertThat(sandbox.callbacks())
                    .extracting(CallbackRecord::message)
                    .extracting(CallbackMessage::fields)
                    .singleElement()
                    .satisfies(fields -> assertThat((Map<?, ?>) fields.get("PublishEventInfo"))
                            .hasToString("{publish_id=" + publishId + ", publish_status=0, article_id=" + articleId
                                    + ", article_detail={count=1, item=[{idx=1, article_url=http://mp.weixin.qq.com/s?"
                                    + "__biz=sandbox&mid=" + publishId + "&idx=1}]}}"));
        }
    }

    @Test
    void unknownPublicationIsRefused() {
        assertThat(errcode("/cgi-bin/freepublish/get", "{\"publish_id\":\"7\"}"))
                .isEqualTo(53600);
        assertThat(errcode("/cgi-bin/freepublish/submit", media("nowhere"))).isEqualTo(40007);
    }

    private JsonNode publication(String publishId) {
        return client.post("/cgi-bin/freepublish/get", "{\"publish_id\":\"" + publishId + "\"}");
    }

    private String addThumb() {
        return upload("/cgi-bin/material/add_material?type=image", "a.jpg", "picture")
                .path("media_id")
                .asText();
    }

    private String addDraft(String thumb) {
        return client.post("/cgi-bin/draft/add", "{\"articles\":[" + article("标题", thumb) + "]}")
                .path("media_id")
                .asText();
    }

    private int add(String article) {
        return errcode("/cgi-bin/draft/add", "{\"articles\":[" + article + "]}");
    }

    private static String article(String title, String thumb) {
        return """
                {"title":"%s","author":"","digest":"","content":"<p>正文</p>","thumb_media_id":"%s"}""".formatted(title, thumb);
    }

    private static String media(String mediaId) {
        return "{\"media_id\":\"" + mediaId + "\"}";
    }

    private JsonNode upload(String path, String fileName, String content) {
        return client.upload(path, fileName, content);
    }
}
