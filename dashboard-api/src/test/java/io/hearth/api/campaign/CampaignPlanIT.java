package io.hearth.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.segment.Segments;
import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.PlainCampaign;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class CampaignPlanIT {

    private static final String CONTENT = """
            {"name":"优惠","content":{"content_class":"MARKETING","body":{"kind":"TEXT","text":"本月优惠"}}}""";

    @Autowired
    Users users;

    @Autowired
    Segments segments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browser editor;
    Browser manager;

    @BeforeEach
    void signIn() {
        clock.set(TestApplication.START);
        segments.ensureDefault();
        editor = Staff.signedIn(users, port, Role.CONTENT);
        manager = Staff.signedIn(users, port, Role.MANAGER);
    }

    @Test
    void aCampaignPlanIsWrittenByOneApprovedByAnotherAndSchedulesItsCampaign() {
        String planId = id(editor.post("/api/campaign-plans", plan(approvedContent(), "0 0 10 * * MON")));
        Answer submitted = act(editor, planId, "submit", "\"1\"");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        String tag = "\"" + submitted.json().at("/review/revision").asLong() + "\"";
        assertThat(act(editor, planId, "approve", tag).code()).isEqualTo("conflict");
        assertThat(act(manager, planId, "approve", tag).status()).isEqualTo(200);

        Answer started = editor.post("/api/campaign-plans/" + planId + "/start", "{}");

        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(started.json().at("/next_at")).hasToString("\"2026-03-02T02:00:00Z\"");
        assertThat(editor.get("/api/campaign-plans/" + planId + "/history")
                        .json()
                        .at("/items"))
                .hasSizeGreaterThan(3);
        assertThat(editor.get("/api/campaign-plans/" + planId + "/versions")
                        .json()
                        .at("/items/0/document/campaign/control_percent")
                        .asInt())
                .isEqualTo(10);
        assertThat(editor.get("/api/campaigns?plan_id=" + planId).json().get("items"))
                .singleElement()
                .satisfies(made -> assertThat(made.get("campaign_plan_id")).hasToString("\"" + planId + "\""));
        assertThat(editor.get("/api/campaigns?plan_id=another").json().get("items"))
                .isEmpty();
        assertThat(editor.post("/api/campaign-plans/" + planId + "/stop", "{}")
                        .json()
                        .at("/state"))
                .hasToString("\"STOPPED\"");
    }

    @Test
    void whatItWillMeetIsToldWhenItIsWrittenAndBeforeItIsStarted() {
        Answer atNight = editor.post("/api/campaign-plans", plan("x", "0 0 22 * * TUE,THU"));
        assertThat(atNight.json().at("/warnings/0/code")).hasToString("\"QUIET_HOURS\"");
        assertThat(warnings("0 0 10 * * WED")).isEmpty();
        assertThat(warnings("0 0 10 * * MON").get(0).at("/at").asString())
                .as("Tomb-Sweeping Day's Monday")
                .isEqualTo("2026-04-06T02:00:00Z");

        Answer outlook = editor.get("/api/campaign-plans/" + id(atNight) + "/outlook");

        assertThat(outlook.json().at("/audience").asInt()).as(outlook.body()).isEqualTo(2);
        assertThat(outlook.json().at("/occurrences")).hasSize(10);
        assertThat(outlook.body()).as("the fifth of a month").contains("\"code\":\"MONTH_QUOTA\"");
        assertThat(editor.get("/api/campaign-plans/no-such-plan/outlook").status())
                .isEqualTo(404);
    }

    @Test
    void peopleAreCalledByTheirNamesAndWhoseAccountIsGoneByTheAccount() {
        String planId = id(editor.post("/api/campaign-plans", plan(approvedContent(), "0 0 10 * * MON")));
        long revision = act(editor, planId, "submit", "\"1\"")
                .json()
                .at("/review/revision")
                .asLong();
        jdbc.sql("update reviewed_version set authors = authors || 'zz-gone'::text where document_id = ?")
                .param(planId)
                .update();
        JsonNode review =
                act(manager, planId, "approve", "\"" + revision + "\"").json().at("/review");
        assertThat(review.at("/reviewer_name").asString()).isEqualTo("Staff only-manager");
        assertThat(review.at("/author_names").toString()).isEqualTo("[\"Staff only-content\",\"zz-gone\"]");
        assertThat(editor.get("/api/campaign-plans/" + planId + "/history")
                        .json()
                        .at("/items"))
                .extracting(event -> event.get("name").asString())
                .contains("Staff only-content", "Staff only-manager");
        assertThat(editor.get("/api/campaign-plans").json().at("/items"))
                .anySatisfy(item -> assertThat(item.get("review")).isEqualTo(review));
    }

    private JsonNode warnings(String cron) {
        return editor.post("/api/campaign-plans", plan("x", cron)).json().at("/warnings");
    }

    @Test
    void whatMakesNoSenseIsToldAtItsField() {
        Answer never = editor.post("/api/campaign-plans", plan("x", "0 0 10 30 2 *"));
        assertThat(never.status()).isEqualTo(400);
        assertThat(never.json().at("/errors/0/field")).hasToString("\"campaign.schedule\"");
        assertThat(never.json().at("/errors/0/message").asString()).contains("never fires");

        String past =
                plan("x", "0 0 10 * * MON").replace("\"cron\":\"0 0 10 * * MON\"", "\"at\":\"2026-01-01T00:00:00Z\"");
        assertThat(editor.post("/api/campaign-plans", past).json().at("/errors/0/field"))
                .hasToString("\"campaign.schedule\"");
        String planId = id(editor.post("/api/campaign-plans", plan("no-such-content", "0 0 10 * * MON")));
        assertThat(act(editor, planId, "submit", "\"1\"").body()).contains("no-such-content");
    }

    @Test
    void aCampaignIsRescheduledOnceByWhoSawItAndItsResultsAreCounted() {
        Instant sendAt = Instant.parse("2026-03-05T02:00:00Z");
        String campaignId = PlainCampaign.schedule(jdbc, "开放日", "in-consideration", sendAt);
        String path = "/api/campaigns/" + campaignId;
        String to = "{\"send_at\": \"2026-03-06T02:00:00Z\"}";
        assertThat(editor.post(path + "/reschedule", to).status()).isEqualTo(428);
        assertThat(editor.post(path + "/reschedule", to, "\"0\"").json().at("/send_at"))
                .hasToString("\"2026-03-06T02:00:00Z\"");
        assertThat(editor.post(path + "/reschedule", to, "\"0\"").status()).isEqualTo(409);
        assertThat(editor.post(path + "/pause", "{}").status()).isEqualTo(409);
        assertThat(editor.get(path + "/results").status()).isEqualTo(409);

        started(campaignId);
        Answer results = editor.get(path + "/results");

        assertThat(results.status()).as(results.body()).isEqualTo(200);
        assertThat(results.json().at("/arms/0/reached").toString()).isEqualTo("{\"count\":1,\"basis\":\"PER_FAN\"}");
        assertThat(results.json().at("/arms/0/opened/count").asInt()).isEqualTo(1);
        assertThat(results.json().at("/control/fans/count").asInt()).isEqualTo(1);
        assertThat(results.json().at("/arms/0/lift/confidence").asDouble()).isEqualTo(0.95);
        assertThat(results.json().at("/complete").asBoolean()).isFalse();
        clock.set(TestApplication.START.plus(Duration.ofDays(15)));
        assertThat(editor.get(path + "/results").json().at("/complete").asBoolean())
                .isTrue();
        assertThat(editor.post(path + "/stop", "{}")
                        .json()
                        .at("/touchpoints/CANCELLED")
                        .asInt())
                .isZero();
    }

    @Test
    void linesThatAreNoFanOfThisAccountAreRefusedOneByOne() {
        jdbc.sql("insert into fan_state (openid, following, following_changed_at) values ('o-file-1', true, now())"
                        + " on conflict do nothing")
                .update();

        Answer kept = editor.upload(
                "/api/audience-files?name=list",
                "text/plain",
                "o-file-1\nof-another\n".getBytes(StandardCharsets.UTF_8));

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.json().at("/file/fans").asInt()).isEqualTo(1);
        assertThat(kept.json().at("/refused/0").toString()).isEqualTo("{\"line\":2,\"reason\":\"OF_ANOTHER_ACCOUNT\"}");
        assertThat(editor.get("/api/audience-files").json().at("/items")).isNotEmpty();
    }

    @Test
    void aPictureIsKeptAndNamedByAnArticle() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4};
        String pictureId = editor.upload("/api/pictures?name=a.png", "image/png", png)
                .json()
                .get("picture_id")
                .stringValue();
        String article = """
                {"name":"图文","content":{"content_class":"MARKETING","body":{"kind":"ARTICLE","title":"标题",
                "cover":"%s","html":"<p>正文</p>"}}}""";

        assertThat(editor.get("/api/pictures/" + pictureId).status()).isEqualTo(200);
        assertThat(editor.upload("/api/pictures?name=a.png", "image/png", new byte[] {1, 2})
                        .status())
                .isEqualTo(400);
        assertThat(editor.post("/api/contents", article.formatted(pictureId)).status())
                .isEqualTo(201);
        Answer unknown = editor.post("/api/contents", article.formatted("11111111-2222-3333-4444-555555555555"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("there is no picture");
        assertThat(editor.post("/api/contents", article.formatted(pictureId).replace("<p>", "<script>"))
                        .json()
                        .at("/errors/0/field"))
                .hasToString("\"content.body\"");
    }

    private void started(String campaignId) {
        jdbc.sql(
                        "update campaign set state = 'RUNNING', planned = 2, controls = 1, started_at = ? where campaign_id = ?")
                .params(TestApplication.START.atOffset(ZoneOffset.UTC), campaignId)
                .update();
        for (String state : new String[] {"SENT", "SKIPPED"}) {
            jdbc.sql("insert into touchpoint (campaign_id, openid, state, due_at, changed_at)"
                            + " values (?, ?, ?, now(), now())")
                    .params(campaignId, "o-" + state, state)
                    .update();
        }
        jdbc.sql("insert into campaign_control (campaign_id, openid) values (?, 'o-alone')")
                .param(campaignId)
                .update();
        jdbc.sql("insert into tracked_link (token_hash, content_id, target, campaign_id, created_by)"
                        + " values (sha256(?::bytea), 'c', 'https://www.example.com', ?, 'wang')")
                .params(campaignId, campaignId)
                .update();
        jdbc.sql(
                        "insert into link_open (link_id, opener, first_of_share, share_hash, opened_at, state)"
                                + " select link_id, 'o-SENT', false, token_hash, ?, 'DONE' from tracked_link where campaign_id = ?")
                .params(TestApplication.START.plusSeconds(60).atOffset(ZoneOffset.UTC), campaignId)
                .update();
    }

    private String approvedContent() {
        String contentId = id(editor.post("/api/contents", CONTENT));
        editor.post("/api/contents/" + contentId + "/submit", "{}", "\"1\"");
        assertThat(manager.post("/api/contents/" + contentId + "/approve", "{}", "\"2\"")
                        .status())
                .isEqualTo(200);
        return contentId;
    }

    private Answer act(Browser who, String planId, String act, String tag) {
        return who.post("/api/campaign-plans/" + planId + "/" + act, "{}", tag);
    }

    private static String id(Answer created) {
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json()
                .get(created.json().has("plan_id") ? "plan_id" : "content_id")
                .stringValue();
    }

    private static String plan(String contentId, String cron) {
        return """
                {"name":"每周一","campaign":{"audience":{"segment":"in-consideration"},
                "arms":[{"key":"a","content_id":"%s","share":1}],"control_percent":10,
                "schedule":{"cron":"%s"}}}""".formatted(contentId, cron);
    }
}
