package io.hearth.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.FakeProbe;
import io.hearth.api.testing.FakeProbe.Mood;
import io.hearth.api.testing.Indexed;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.node.ObjectNode;

/** In order: an empty house first, then one in which something has happened. */
@ApiTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatusIT {

    @Autowired
    Users users;

    @Autowired
    ElasticConnection elastic;

    @Autowired
    IndexNames names;

    @Autowired
    Indexed indexed;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FakeProbe wechat;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browser manager;

    @BeforeEach
    void signIn() {
        clock.set(TestApplication.START);
        wechat.is(Mood.WELL);
        manager = Staff.signedIn(users, port, Role.MANAGER);
    }

    @Test
    @Order(1)
    void anEmptyHouseHasCountsOfZero() {
        Answer answer = manager.get("/api/status");

        assertThat(answer.status()).isEqualTo(200);
        Snapshot.assertSame("status/empty.json", comparable(answer));
    }

    @Test
    @Order(2)
    void afterSomeWorkTheCountsSayHowFreshTheyAre() throws Exception {
        Interaction interaction = interaction();
        indexed.write(clock, List.of(interaction));
        new Transactions(dataSource).run(connection -> {
            Outbox.append(connection, "push", List.of(interaction));
            return 1;
        });
        jdbc.sql("update outbox set appended_at = '2026-03-02T01:54:59Z'").update();
        callback("first", "NEW", "2026-03-02T01:59:00Z");
        callback("second", "NEW", "2026-03-02T01:59:30Z");
        callback("third", "DONE", "2026-03-02T01:58:00Z");
        SegmentationRun run = SegmentationRun.started(
                "run-1", Mode.INCREMENTAL, TestApplication.START, TestApplication.START.minusSeconds(90), 1);
        new Contacts().publish(elastic, names, run, TestApplication.START.minusSeconds(30));

        Snapshot.assertSame("status/some_work.json", comparable(manager.get("/api/status")));
    }

    @Test
    @Order(3)
    void aBrokenServiceIsDownWithItsReasonAndTheRestStands() {
        wechat.is(Mood.BROKEN);

        ObjectNode status = comparable(manager.get("/api/status"));

        assertThat(status.at("/services/2")).hasToString(down("connection refused"));
        assertThat(status.at("/services/0/state")).hasToString("\"UP\"");
    }

    @Test
    @Order(3)
    void aSilentServiceIsDownAfterThreeSeconds() {
        wechat.is(Mood.SILENT);

        assertThat(comparable(manager.get("/api/status")).at("/services/2")).hasToString(down("no answer within 3 s"));
    }

    private void callback(String key, String state, String receivedAt) {
        jdbc.sql("insert into callback_inbox (dedup_key, body, state, received_at)"
                        + " values (?, '', ?, ?::timestamptz)")
                .params(key, state, receivedAt)
                .update();
    }

    private static String down(String detail) {
        return "{\"name\":\"WeChat\",\"state\":\"DOWN\",\"detail\":\"" + detail + "\"}";
    }

    /** Without what depends on the servers' version and shards. */
    private static ObjectNode comparable(Answer answer) {
        ObjectNode status = (ObjectNode) answer.json();
        ((ObjectNode) status.at("/services/0")).put("detail", "(version)");
        ((ObjectNode) status.at("/services/1")).put("detail", "(colour)");
        return status;
    }

    private static Interaction interaction() {
        return new Interaction(
                InteractionId.of("test", "1"),
                Subject.fan(new OpenId("o-1")),
                InteractionType.FOLLOW,
                TestApplication.START,
                Channel.WECHAT,
                null,
                null,
                null,
                "test",
                Map.of());
    }
}
