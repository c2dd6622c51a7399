package io.hearth.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class PlanIT {

    private static final String CONTENT = """
            {"name":"优惠","content":{"content_class":"MARKETING","body":{"kind":"TEXT","text":"本月优惠"}}}""";

    private static final String TIMING = """
            {"offset":{"months":%d,"days":0},"at_once":false,"window":{"from":"00:00","until":"00:00"},\
            "at_best_hour":true,"avoid_holidays":true,"max_lateness":"P7D"}""";

    @Autowired
    Users users;

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
        jdbc.sql("truncate reviewed_document cascade").update();
        editor = Staff.signedIn(users, port, Role.CONTENT);
        manager = Staff.signedIn(users, port, Role.MANAGER);
    }

    @Test
    void aPlanIsWrittenApprovedByAnotherStartedAndStopped() {
        String planId = create("/api/plans", plan(approvedContent(), 1))
                .json()
                .get("plan_id")
                .stringValue();
        Answer submitted = act(editor, "/api/plans/" + planId + "/submit", "\"1\"");
        assertThat(submitted.json().at("/review/state").stringValue()).isEqualTo("IN_REVIEW");
        assertThat(act(editor, "/api/plans/" + planId + "/approve", tag(submitted))
                        .code())
                .isEqualTo("conflict");

        Answer approved = act(manager, "/api/plans/" + planId + "/approve", tag(submitted));
        assertThat(approved.json().at("/review/approved_version").intValue()).isEqualTo(1);
        Answer started = editor.post("/api/plans/" + planId + "/start", "");
        assertThat(started.json().get("state").stringValue()).isEqualTo("ACTIVE");
        assertThat(editor.post("/api/plans/" + planId + "/start", "").code()).isEqualTo("conflict");
        assertThat(editor.post("/api/plans/" + planId + "/pause", "")
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("PAUSED");
        assertThat(editor.post("/api/plans/" + planId + "/stop", "")
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("STOPPED");
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() {
        Answer created = create("/api/contents", CONTENT);
        String path = "/api/contents/" + created.json().get("content_id").stringValue();

        assertThat(put(path, CONTENT, null).status()).isEqualTo(428);
        assertThat(put(path, CONTENT, tag(created)).status()).isEqualTo(200);
        Answer second = put(path, CONTENT, tag(created));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.code()).isEqualTo("changed_meanwhile");
        assertThat(put(path, CONTENT, "\"x\"").status()).isEqualTo(412);
    }

    @Test
    void whatIsWrongWithAContentOrAPlanIsNamed() {
        Answer personal = create("/api/contents", CONTENT.replace("本月优惠", "您有{{points|0}}积分"));
        assertThat(personal.status()).isEqualTo(400);
        assertThat(personal.body()).contains("no variables");
        assertThat(create("/api/contents", "{\"name\":\"优惠\"}").body()).contains("\"field\":\"content\"");

        Answer distant = create("/api/plans", plan("offers", 1_000));
        assertThat(distant.status()).isEqualTo(400);
        assertThat(distant.body()).contains("plan.steps.0.timing.offset", "1000 months");
        Answer empty = create("/api/plans", plan("offers", 1).replaceFirst("\"steps\":.*", "\"steps\":[]}}"));
        assertThat(empty.body()).contains("0 steps");
    }

    @Test
    void aPlanWhoseContentWasNeverApprovedIsNotSubmitted() {
        String planId = create("/api/plans", plan("no-such-content", 1))
                .json()
                .get("plan_id")
                .stringValue();

        Answer refused = act(editor, "/api/plans/" + planId + "/submit", "\"1\"");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("no-such-content");
    }

    @Test
    void aDryRunShowsDaysCallsAndQuietHours() {
        String planId = create("/api/plans", plan(approvedContent(), 1))
                .json()
                .get("plan_id")
                .stringValue();

        Answer dryRun = editor.get("/api/plans/" + planId + "/dry-run");

        assertThat(dryRun.json().get("fans").intValue()).isEqualTo(3);
        assertThat(dryRun.json().at("/days/0/day").stringValue()).isEqualTo("2026-04-02");
        assertThat(dryRun.json().at("/days/0/mass_messages").intValue()).isEqualTo(3);
        assertThat(dryRun.json().at("/days/0/calls").intValue()).isEqualTo(1);
        assertThat(dryRun.json().get("moved_by_quiet_hours").intValue()).isEqualTo(3);
        assertThat(editor.get("/api/plans/" + planId + "/difference").code()).isEqualTo("not_found");
    }

    @Test
    void theCalendarAndATimeLineAreEmptyBeforeAnythingIsPlanned() {
        assertThat(editor.get("/api/push-calendar?from=2026-03-01&to=2026-03-31")
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
        assertThat(editor.get("/api/push-calendar?from=2026-03-02&to=2026-03-01")
                        .status())
                .isEqualTo(400);
        assertThat(editor.get("/api/push-calendar").status()).isEqualTo(400);
        assertThat(editor.get("/api/fans/fan0/touchpoints").json().get("items").isEmpty())
                .isTrue();
    }

    @Test
    void theKillSwitchTellsWhoPulledItAndWhy() {
        assertThat(editor.put("/api/kill-switch", "{\"reason\":\"错价\"}")
                        .json()
                        .get("reason")
                        .stringValue())
                .isEqualTo("错价");
        String byPerson = tag(manager.get("/api/kill-switch"));
        jdbc.sql("update kill_switch set found = '{TIMELINE,RESTORED}'").update();
        Answer stopped = manager.get("/api/kill-switch");
        assertThat(stopped.json().get("pulled").booleanValue()).isTrue();
        assertThat(stopped.json().get("found")).hasToString("[\"RESTORED\",\"TIMELINE\"]");
        Browser admin = Staff.signedIn(users, port, Role.ADMIN);
        assertThat(release(admin, "?overdue=PERHAPS", tag(stopped)).status()).isEqualTo(400);
        assertThat(admin.delete("/api/kill-switch?overdue=LEAVE_OUT").status()).isEqualTo(428);
        Answer unsaid = release(admin, "", tag(stopped));
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.json().at("/errors/0/field").stringValue()).isEqualTo("overdue");
        Answer unseen = release(admin, "?overdue=LEAVE_OUT", byPerson);
        assertThat(unseen.status()).isEqualTo(412);
        assertThat(unseen.code()).isEqualTo("changed_meanwhile");
        assertThat(release(admin, "?overdue=LEAVE_OUT", tag(stopped)).status()).isEqualTo(204);
        assertThat(jdbc.sql("select actor || ' ' || coalesce(details ->> 'found', '') from audit_log"
                                + " where object_kind = 'sending' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("only-content ", "only-admin RESTORED TIMELINE");
        assertThat(manager.get("/api/kill-switch").json().get("pulled").booleanValue())
                .isFalse();
    }

    private String approvedContent() {
        Answer created = create("/api/contents", CONTENT);
        String path = "/api/contents/" + created.json().get("content_id").stringValue();
        Answer submitted = act(editor, path + "/submit", tag(created));
        assertThat(act(manager, path + "/approve", tag(submitted)).status()).isEqualTo(200);
        return created.json().get("content_id").stringValue();
    }

    private static Answer release(Browser browser, String query, String tag) {
        return browser.send(browser.withToken(browser.request("/api/kill-switch" + query))
                .header("If-Match", tag)
                .DELETE());
    }

    private Answer create(String path, String json) {
        return editor.post(path, json);
    }

    private static String plan(String contentId, int months) {
        return """
                {"name":"计划","plan":{"anchor":"FIRST_CONTACT","entry":{"only_followers":true},\
                "exit":{"goal":"PURCHASE","when_leaving_audience":false},"reentry":{"kind":"NEVER","days":0},\
                "quiet_hours":{"from":"21:00","until":"09:00"},\
                "steps":[{"key":"offers","content_id":"%s","timing":%s}]}}""".formatted(contentId, TIMING.formatted(months));
    }

    private static String tag(Answer answer) {
        return answer.header("ETag").orElseThrow();
    }

    private static Answer act(Browser browser, String path, String tag) {
        return browser.send(
                browser.withToken(browser.request(path)).header("If-Match", tag).POST(BodyPublishers.noBody()));
    }

    private Answer put(String path, String json, @Nullable String tag) {
        var request = editor.withToken(editor.request(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
        return editor.send(tag == null ? request : request.header("If-Match", tag));
    }
}
