package io.hearth.api.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.StaffMember;
import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.Classifier;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.classification.ClassifiedMessages;
import io.hearth.push.listening.HeardMessages;
import io.hearth.push.postgres.Database;
import io.hearth.sandbox.Sandbox;
import io.hearth.store.audit.AuditLog;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.fan.FanStates;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.WindowKind;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What fans write, from the search to the answer that WeChat gets. */
@ApiTest
class ListeningIT {

    private static final Instant WRITTEN = TestApplication.START.minus(Duration.ofHours(1));

    @Autowired
    Users users;

    @Autowired
    ElasticConnection elastic;

    @Autowired
    IndexNames names;

    @Autowired
    CrmRoom crm;

    @Autowired
    Database database;

    @Autowired
    Sandbox wechat;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    final OpenId fan = new OpenId("o" + UUID.randomUUID().toString().replace("-", ""));
    Browser manager;
    Browser seller;

    @BeforeEach
    void signIn() {
        clock.set(TestApplication.START);
        manager = Staff.signedIn(users, port, Role.MANAGER);
        seller = Staff.signedIn(users, port, Role.SALES);
        wechat.follow(fan.value());
    }

    @Test
    void anAnswerReachesTheFanOnce() {
        write("周末可以来看房吗");
        String path = path();

        JsonNode open = manager.get(path).json();
        assertThat(open.at("/conversation/state")).hasToString("\"OPEN\"");
        assertThat(open.at("/conversation/text")).hasToString("\"周末可以来看房吗\"");
        assertThat(open.at("/conversation/message_class")).hasToString("\"enquiry\"");
        assertThat(open.at("/conversation/window/left").asInt()).isEqualTo(5);
        assertThat(seller.get(path).status()).as("nobody's").isEqualTo(404);

        Answer assigned = manager.post(path + "/assignment", "{\"assignee\": \"only-sales\"}", eTag(manager));
        assertThat(assigned.json().at("/conversation/state")).hasToString("\"ASSIGNED\"");
        String seen = eTag(seller);
        String answer = "{\"request_key\": \"k\", \"text\": \"可以，周六十点。\\n请拨打 199 0000 0001\"}";
        Answer sent = seller.post(path + "/answers", answer, seen);
        Answer again = seller.post(path + "/answers", answer, seen);

        assertThat(sent.json().at("/answers/0/state")).hasToString("\"SENT\"");
        assertThat(sent.json().at("/answers/0/text").asString()).contains("***").doesNotContain("0001");
        assertThat(sent.json().at("/conversation/state")).hasToString("\"ANSWERED\"");
        assertThat(sent.json().at("/conversation/window/left").asInt()).isEqualTo(4);
        assertThat(again.json().at("/answers")).hasSize(1);
        assertThat(wechat.ledger(fan.value())).singleElement().satisfies(delivery -> assertThat(delivery.toString())
                .contains("199 0000 0001"));
        assertThat(seller.post(path + "/answers", answer.replace("\"k\"", "\"other\""), seen)
                        .code())
                .isEqualTo("changed_meanwhile");
        assertThat(audited()).contains("FAN_ANSWERED{outcome=SENT}").noneMatch(entry -> entry.contains("周六"));
    }

    @Test
    void aClosedConversationOpensAgainWhenTheFanWrites() {
        write("收到");
        Answer closed = manager.post(path() + "/closing", "{}", eTag(manager));
        assertThat(closed.json().at("/conversation/state")).hasToString("\"CLOSED\"");
        assertThat(manager.post(path() + "/closing", "{}").code()).isEqualTo("version_missing");

        clock.advance(Duration.ofMinutes(1));
        write("还在吗");

        assertThat(manager.get(path()).json().at("/conversation/state")).hasToString("\"OPEN\"");
    }

    @Test
    void whatCannotBeSentIsRefusedWithTheReason() {
        write("价格多少");
        clock.advance(Duration.ofHours(48));
        String answer = "{\"request_key\": \"k\", \"text\": \"您好\"}";

        Answer late = manager.post(path() + "/answers", answer, eTag(manager));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/refusal")).hasToString("\"window_closed\"");
        assertThat(Instant.parse(late.json().at("/until").asString()))
                .isEqualTo(TestApplication.START.plus(Duration.ofHours(48)));
        assertThat(manager.post(path() + "/answers", "{\"text\": \" \"}", eTag(manager))
                        .json()
                        .at("/errors"))
                .hasSize(2);
        assertThat(wechat.ledger(fan.value())).isEmpty();
    }

    @Test
    void textsAreFoundByTheirWordsAndFilters() throws Exception {
        write("首付能不能分期 顺便问下学区");
        String mark = fan.value().substring(1, 9);
        keep(message(mark + " 物业真的不错", WRITTEN, Channel.EMAIL, "bay"));
        keep(message(mark + " 离地铁站多远啊", WRITTEN.minus(Duration.ofDays(3)), Channel.WECHAT, null));
        publish();

        assertThat(found("q=首付 分期")).contains("首付能不能分期 顺便问下学区");
        assertThat(found("q=\"首付分期\"")).noneMatch(text -> text.contains("学区"));
        assertThat(found("q=" + mark)).hasSize(2);
        assertThat(found("message_class=praise&q=" + mark)).containsExactly(mark + " 物业真的不错");
        assertThat(found("channel=EMAIL&q=" + mark)).hasSize(1);
        assertThat(found("project=bay&q=" + mark)).hasSize(1);
        assertThat(found("since=2026-03-02&q=" + mark)).hasSize(1);
        assertThat(found("until=2026-03-01&q=" + mark)).containsExactly(mark + " 离地铁站多远啊");
        assertThat(found("stage=AWARENESS&q=" + mark)).hasSize(2);
        assertThat(found("stage=USE&q=" + mark)).isEmpty();
        assertThat(found("state=OPEN&q=" + mark)).hasSize(2);
        assertThat(found("state=CLOSED,ANSWERED&q=" + mark)).isEmpty();
        assertThat(manager.get("/api/messages?message_class=none").status()).isEqualTo(400);
        JsonNode first = manager.get("/api/messages?limit=1&q=" + mark).json();
        assertThat(first.at("/items")).hasSize(1);
        assertThat(found("limit=1&q=" + mark + "&cursor="
                        + first.at("/next_cursor").asString()))
                .containsExactly(mark + " 离地铁站多远啊");
    }

    @Test
    void aStateIsFoundHoweverManyConversationsHaveIt() {
        write("还有车位吗 " + fan.value());
        database.sql(
                        "insert into conversation (openid, state, last_message_id, last_message_at, waiting_since)"
                                + " select 'many' || n, 'OPEN', rpad('many' || n, 22, 'x'), :later, :later from generate_series(1, 10001) n")
                .param("later", Database.at(clock.instant().plusSeconds(60)))
                .update();
        try {
            assertThat(found("state=OPEN&q=" + fan.value())).hasSize(1);
            assertThat(found("state=ASSIGNED,OPEN&q=" + fan.value())).hasSize(1);
            assertThat(found("state=CLOSED&q=" + fan.value())).isEmpty();
        } finally {
            database.sql("delete from conversation where openid like 'many%'").update();
        }
    }

    @Test
    void aConsultantReadsTheirOwnClientsOnly() {
        write("我的专属问题" + fan.value());
        String query = "q=" + fan.value();
        assertThat(seller.get("/api/messages?" + query).json().at("/items")).isEmpty();
        assertThat(seller.get("/api/conversations").body()).doesNotContain(fan.value());

        consultant("only-sales");
        ContactId contact =
                crm.contacts().ensure(Subject.fan(fan), clock.instant()).id();
        database.sql("update contact set consultant = 'only-sales' where contact_id = :id")
                .param("id", contact.value())
                .update();

        assertThat(seller.get("/api/messages?" + query).json().at("/items")).hasSize(1);
        assertThat(seller.get("/api/conversations").body()).contains(fan.value());
        assertThat(seller.get(path()).status()).isEqualTo(200);
    }

    @Test
    void closingEndsWhatAConsultantSawOfOthersClients() {
        write("周末看房要预约吗");
        manager.post(path() + "/assignment", "{\"assignee\": \"only-sales\"}", eTag(manager));
        assertThat(seller.get(path()).status()).isEqualTo(200);

        Answer closed = seller.post(path() + "/closing", "{}", eTag(seller));

        assertThat(closed.json().at("/conversation/state")).hasToString("\"CLOSED\"");
        assertThat(seller.get(path()).status()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(1));
        write("还在吗");
        assertThat(seller.get(path()).status()).as("anybody's now").isEqualTo(404);
        assertThat(manager.get(path()).json().at("/conversation/state")).hasToString("\"OPEN\"");
    }

    @Test
    void whoTakesOverFromAConsultantHasTheirConversations() {
        consultant("leaving");
        consultant("only-sales");
        write("合同什么时候可以签");
        manager.post(path() + "/assignment", "{\"assignee\": \"only-sales\"}", eTag(manager));
        database.sql("update conversation set assignee = 'leaving' where openid = :fan")
                .param("fan", fan.value())
                .update();
        String before = eTag(manager);
        assertThat(seller.get(path()).status()).isEqualTo(404);

        Answer handedOver = manager.post("/api/staff/leaving/hand-over", "{\"to\": \"only-sales\"}");

        assertThat(handedOver.status()).as(handedOver.body()).isEqualTo(200);
        assertThat(seller.get(path()).json().at("/conversation/assignee")).hasToString("\"only-sales\"");
        assertThat(manager.post(path() + "/closing", "{}", before).code())
                .as("who looked before looks again")
                .isEqualTo("changed_meanwhile");
        assertThat(audited()).anyMatch(entry -> entry.startsWith("CONVERSATIONS_HANDED_OVER"));
    }

    private void consultant(String account) {
        crm.staff().put(new StaffMember(account, "Seller", Duty.CONSULTANT, null, null, true));
    }

    @Test
    void praiseIsCollectedAndPutBack() {
        Interaction praise = write("物业真的不错 师傅上门特别快 " + fan.value());
        String path = "/api/messages/" + praise.id() + "/collection";

        assertThat(manager.put(path, "{}").status()).isEqualTo(204);
        assertThat(found("collected=true&q=" + fan.value())).hasSize(1);
        assertThat(manager.delete(path).status()).isEqualTo(204);
        assertThat(found("collected=true&q=" + fan.value())).isEmpty();
        assertThat(manager.put("/api/messages/" + "x".repeat(22) + "/collection", "{}")
                        .status())
                .isEqualTo(404);
    }

    private List<String> found(String query) {
        String encoded = query.replace(" ", "%20").replace("\"", "%22");
        List<String> texts = new ArrayList<>();
        Answer answer = manager.get("/api/messages?" + encoded);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        answer.json().at("/items").forEach(item -> texts.add(item.get("text").stringValue()));
        return texts;
    }

    private List<String> audited() {
        return database.onConnection(connection -> AuditLog.latest(connection, 20)).stream()
                .map(entry -> entry.action() + entry.details())
                .toList();
    }

    private String path() {
        return "/api/conversations/"
                + database.sql("select conversation_id from conversation where openid = :fan")
                        .param("fan", fan.value())
                        .query(Long.class)
                        .single();
    }

    private String eTag(Browser browser) {
        return browser.get(path()).header("ETag").orElseThrow();
    }

    /** In WeChat, and as the drain would record it. */
    private Interaction write(String text) {
        wechat.sendText(fan.value(), text);
        Interaction message = message(text, clock.instant(), Channel.WECHAT, null);
        database.inTransaction(() -> database.onConnection(connection -> {
            FanStates.recordFollowing(connection, fan, true, WRITTEN);
            HeardMessages.heard(connection, fan, message.id(), message.occurredAt());
            FanWindows.open(connection, fan, WindowKind.MESSAGE, message.occurredAt());
            return true;
        }));
        keep(message);
        return message;
    }

    private Interaction message(String text, Instant at, Channel channel, @Nullable String project) {
        Interaction plain = new Interaction(
                InteractionId.of("test", fan.value(), text, at.toString()),
                Subject.fan(fan),
                InteractionType.MESSAGE,
                at,
                channel,
                null,
                project,
                text,
                "test",
                Map.of());
        return ClassifiedMessages.classified(plain, new Classifier(ClassificationRules.DEFAULT));
    }

    private void keep(Interaction message) {
        try {
            new InteractionWriter(
                            elastic,
                            new IndexDefinitions(elastic),
                            names,
                            HumanTime.SHANGHAI,
                            clock,
                            RetryPolicy.DEFAULT)
                    .write(List.of(message));
            elastic.client().indices().refresh(r -> r.index(names.interactions()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish() throws Exception {
        SegmentationRun run = SegmentationRun.started(
                "listening-" + UUID.randomUUID(), Mode.FULL, TestApplication.START, TestApplication.START, 1);
        new Contacts().addFan(fan).publish(elastic, names, run, TestApplication.START.plusSeconds(60));
    }
}
