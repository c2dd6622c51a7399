package io.hearth.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.segment.Segments;
import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.PlainCampaign;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class CampaignIT {

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

    @BeforeEach
    void signIn() {
        clock.set(TestApplication.START);
        segments.ensureDefault();
        jdbc.sql("truncate campaign cascade").update();
        editor = Staff.signedIn(users, port, Role.CONTENT);
    }

    @Test
    void withoutCampaignsTheListIsEmpty() {
        assertThat(editor.get("/api/campaigns").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void aCampaignIsListedAsItIsShown() {
        String id = schedule();

        ObjectNode item = (ObjectNode) editor.get("/api/campaigns/" + id).json();
        assertThat(editor.get("/api/campaigns").json().at("/items/0")).isEqualTo(item);
        item.put("campaign_id", "(id)");
        Snapshot.assertSame("campaigns/scheduled.json", item);
    }

    @Test
    void nobodySchedulesACampaignPastItsApproval() {
        Answer answer = editor.post(
                "/api/campaigns",
                "{\"name\": \"a\", \"segment_id\": \"in-consideration\", \"text\": \"b\","
                        + " \"send_at\": \"2026-03-05T02:00:00Z\"}");

        assertThat(answer.status()).isGreaterThanOrEqualTo(400).isLessThan(500);
        assertThat(editor.get("/api/campaigns").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void whatHasBecomeOfACampaignIsTold() {
        String id = schedule();
        jdbc.sql("update campaign set state = 'RUNNING', planned = 3 where campaign_id = ?")
                .param(id)
                .update();
        touchpoint(id, "o-1", "SENT", null);
        touchpoint(id, "o-2", "SKIPPED", "NOT_FOLLOWING");
        touchpoint(id, "o-3", "SKIPPED", "NOT_FOLLOWING");

        ObjectNode item = (ObjectNode) editor.get("/api/campaigns").json().at("/items/0");

        Snapshot.assertSame("campaigns/running.json", item.put("campaign_id", "(id)"));
    }

    @Test
    void aCampaignThatHasNotStartedCanBeCancelledMoreThanOnce() {
        String id = schedule();

        assertThat(editor.delete("/api/campaigns/" + id).status()).isEqualTo(204);
        assertThat(editor.delete("/api/campaigns/" + id).status()).isEqualTo(204);
        assertThat(editor.get("/api/campaigns").json().at("/items/0/state")).hasToString("\"CANCELLED\"");
    }

    @Test
    void aCampaignThatHasStartedCanNotBeCancelled() {
        String id = schedule();
        jdbc.sql("update campaign set state = 'RUNNING'").update();

        Answer answer = editor.delete("/api/campaigns/" + id);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("conflict");
    }

    @Test
    void whatIsNotThereCanNotBeCancelled() {
        assertThat(editor.delete("/api/campaigns/nothing").status()).isEqualTo(404);
    }

    private String schedule() {
        Instant sendAt = Instant.parse("2026-03-05T02:00:00Z");
        return PlainCampaign.schedule(jdbc, "开放日", "in-consideration", sendAt);
    }

    private void touchpoint(String campaignId, String openId, String state, String reason) {
        jdbc.sql("insert into touchpoint (campaign_id, openid, state, reason, due_at, changed_at)"
                        + " values (?, ?, ?, ?, now(), now())")
                .params(campaignId, openId, state, reason)
                .update();
    }
}
