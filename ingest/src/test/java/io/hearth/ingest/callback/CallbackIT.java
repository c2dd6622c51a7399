package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.deadletter.DeadLetterDesk;
import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.fan.FanStates;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.wechat.JobEvent;
import io.hearth.store.wechat.JobEvents;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CallbackIT {

    private static final int MAX_BODY = 10_000;
    private static final long SECOND = 1_790_000_000L;

    private TestRoom room;
    private ReceivingRoom node;
    private CallbackCalls calls;
    private CallbackDrain drain;

    @BeforeEach
    void open() {
        room = TestRoom.open();
        node = new ReceivingRoom(room, CallbackCalls.AES.withMaxBodyBytes(MAX_BODY));
        calls = node.calls();
        drain = node.drain();
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        room.close();
    }

    @Test
    void everyCollectedBodyIsHandledOrDeadWithAReason() throws Exception {
        List<CallbackBodies.Sample> samples = CallbackBodies.collected();
        for (int i = 0; i < samples.size(); i++) {
            // The samples share their ids: in life no two messages do.
            String body = samples.get(i).body().replace("1234567890123456<", "12345678901" + (10_000 + i) + "<");
            assertThat(call(body).getContentAsString()).isEqualTo("success");
        }
        DrainReport report = drain.drainOnce();
        assertThat(report.handled() + report.deadLetters()).isEqualTo((int) inboxRows());
        assertThat(report.deadLetters()).isEqualTo((int) deadLetters()).isBetween(1, 10);
        long fanActs = room.query("select count(*) from callback_inbox where handled_as not in"
                + " ('DEAD_LETTER', 'JOB_EVENT', 'ACCOUNT_EVENT')");
        assertThat(room.count()).isEqualTo(fanActs).isGreaterThan(30);
        assertThat(room.query("select count(*) from dead_letter where reason = ''"))
                .isZero();
        assertThat(room.query("select count(*) from callback_inbox where state = 'NEW'"))
                .isZero();
    }

    @Test
    void threeCopiesAtOnceAreOneInteraction() throws Exception {
        String body = CallbackBodies.message("o1", SECOND, "77", "你好");
        List<MockHttpServletResponse> answers = together(3, () -> call(body));
        assertThat(answers).allMatch(answer -> answer.getStatus() == 200);
        together(3, drain::drainOnce);
        assertThat(call(body).getStatus()).isEqualTo(200);
        drain.drainOnce();
        assertThat(room.count()).isEqualTo(1);
        assertThat(inboxRows()).isEqualTo(1);
    }

    @Test
    void aMessageIsIndexedWithItsClassAndWithoutTheNumberInIt() throws Exception {
        call(CallbackBodies.message("o1", SECOND, "81", "首付多少？打我一九九零零零零零零零一"));
        call(CallbackBodies.message("o1", SECOND, "82", "我要投诉"));
        drain.drainOnce();
        assertThat(room.countsBy("type")).isEqualTo(Map.of("ENQUIRY", 1L, "COMPLAINT", 1L));
        assertThat(room.countsBy("attributes.message_class")).isEqualTo(Map.of("price", 1L, "complaint", 1L));
        assertThat(room.countsBy("attributes.classification_rules")).isEqualTo(Map.of("0", 2L));
        assertThat(room.count(Query.of(q -> q.match(m -> m.field("text").query("零零零零")))))
                .isZero();
    }

    @Test
    void anUnsubscribeThatArrivesBeforeItsSubscribeWins() throws Exception {
        call(CallbackBodies.event("o1", SECOND + 60, "unsubscribe", ""));
        drain.drainOnce();
        call(CallbackBodies.event("o1", SECOND, "subscribe", ""));
        call(CallbackBodies.event("o2", SECOND, "subscribe", ""));
        drain.drainOnce();
        assertThat(reachable("o1", "o2")).containsExactly(new OpenId("o2"));
        assertThat(room.countsBy("type")).containsEntry("FOLLOW", 2L).containsEntry("UNFOLLOW", 1L);
    }

    @Test
    void anActBeforeTheLeavingThatArrivesAfterItOpensNoWindow() throws Exception {
        call(CallbackBodies.event("o1", SECOND + 10, "unsubscribe", ""));
        drain.drainOnce();
        call(CallbackBodies.message("o1", SECOND, "1", "late"));
        drain.drainOnce();
        assertThat(room.query("select count(*) from fan_window")).isZero();
        call(CallbackBodies.message("o1", SECOND + 11, "2", "back"));
        drain.drainOnce();
        assertThat(room.query("select count(*) from fan_window")).isEqualTo(1);
    }

    @Test
    void anIdThatNoIndexTakesDiesAndItsNeighboursGoOn() throws Exception {
        // Compression must not make it fit.
        String id = new Random(7)
                .ints(5_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        call(CallbackBodies.message("o1", SECOND, "1", "before"));
        call(CallbackBodies.event("o1", SECOND, "subscribe_msg_change_event", answer(id, "reject")));
        call(CallbackBodies.event(
                "o1",
                SECOND,
                "MASSSENDJOBFINISH",
                "<MsgID>77</MsgID><Status>" + id + "</Status><TotalCount>9</TotalCount>"
                        + "<FilterCount>8</FilterCount><SentCount>7</SentCount><ErrorCount>1</ErrorCount>"));
        call(CallbackBodies.message("o1", SECOND, "2", "after"));
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(2, 2));
        assertThat(room.count()).isEqualTo(2);
    }

    @Test
    void aRowThatPostgresqlRefusesDiesAloneAndAnOutageKillsNone() throws Exception {
        call(CallbackBodies.message("o1", SECOND, "1", "before"));
        call(CallbackBodies.event("o2", SECOND, "unsubscribe", ""));
        call(CallbackBodies.message("o3", SECOND, "2", "after"));
        execute("alter table fan_state add constraint not_this_one check (openid <> 'o2')");
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(2, 1));
        assertThat(room.query("select count(*) from dead_letter where reason like '%23514%'"))
                .isEqualTo(1);
        execute("alter table fan_state drop constraint not_this_one");

        call(CallbackBodies.message("o1", SECOND, "3", "later"));
        execute("create function busy() returns trigger language plpgsql as"
                + " 'begin raise exception ''no room'' using errcode = ''53200''; end'");
        execute("create trigger busy before insert on fan_window execute function busy()");
        assertThatThrownBy(drain::drainOnce).isInstanceOf(SQLException.class);
        assertThat(room.query("select count(*) from callback_inbox where state = 'NEW'"))
                .isEqualTo(1);
    }

    @Test
    void twoAnswersInOneSecondAreTwo() throws Exception {
        String event = "subscribe_msg_change_event";
        for (String more : List.of(answer("a", "reject"), answer("b", "reject"), answer("a", "reject"))) {
            call(CallbackBodies.event("o1", SECOND, event, more));
        }
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(2, 0));
        assertThat(room.query("select count(*) from fan_grant_refusal")).isEqualTo(2);
    }

    private static String answer(String template, String answer) {
        return "<SubscribeMsgChangeEvent><List><TemplateId>" + template + "</TemplateId><SubscribeStatusString>"
                + answer + "</SubscribeStatusString></List></SubscribeMsgChangeEvent>";
    }

    private void execute(String sql) throws Exception {
        try (var connection = room.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void poisonDiesAndItsNeighboursGoOn() throws Exception {
        call(CallbackBodies.message("o1", SECOND, "1", "before"));
        call("<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><A>&e;</A></xml>");
        call("<xml><FromUserName>o1</FromUserName>\0</xml>");
        call(CallbackBodies.message("o1", SECOND, "2", "after"));
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(2, 2));
        assertThat(room.count()).isEqualTo(2);
        assertThat(deadLetters()).isEqualTo(2);
    }

    @Test
    void manyDrainsAtOnceHandleEachCallbackOnce() throws Exception {
        together(8, () -> {
            long thread = Thread.currentThread().getId();
            for (int i = 0; i < 150; i++) {
                call(CallbackBodies.event(
                        "o" + i % 50, SECOND + i, "subscribe", "<EventKey>" + thread + "</EventKey>"));
            }
            return true;
        });
        List<DrainReport> reports = together(4, () -> {
            int handled = 0;
            for (DrainReport report = drain.drainOnce(); !report.isEmpty(); report = drain.drainOnce()) {
                handled += report.handled();
            }
            return new DrainReport(handled, 0);
        });
        drain.drainOnce();
        assertThat(room.count()).isEqualTo(1_200);
        assertThat(reports.stream().mapToInt(DrainReport::handled).sum()).isEqualTo(1_200);
    }

    @Test
    void theEndOfAMassSendIsThereForThePushRoom() throws Exception {
        String counts = "<MsgID>77</MsgID><Status>send success</Status><TotalCount>9</TotalCount>"
                + "<FilterCount>8</FilterCount><SentCount>7</SentCount><ErrorCount>1</ErrorCount>";
        call(CallbackBodies.event("o1", SECOND, "MASSSENDJOBFINISH", counts));
        call(CallbackBodies.event("o1", SECOND, "MASSSENDJOBFINISH", counts));
        drain.drainOnce();
        List<JobEvent> events = new Transactions(room.dataSource()).run(connection -> JobEvents.of(connection, "77"));
        assertThat(events).singleElement().satisfies(event -> assertThat(event.sent())
                .isEqualTo(7));
    }

    @Test
    void whatWasHandledLongAgoIsForgottenAndTheDeadStay() throws Exception {
        call(CallbackBodies.message("o1", SECOND, "1", "old"));
        call("<xml></xml>");
        drain.drainOnce();
        InboxRetention retention = new InboxRetention(room.dataSource(), Duration.ofDays(30));
        assertThat(retention.forgetOld()).isZero();
        try (var connection = room.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update callback_inbox set handled_at = handled_at - interval '31 days'");
        }
        assertThat(retention.forgetOld()).isEqualTo(1);
        assertThat(room.query("select count(*) from callback_inbox where state = 'DEAD'"))
                .isEqualTo(1);
        long letter = room.query("select id from dead_letter");
        new DeadLetterDesk(room.dataSource(), List.of(new CallbackReplay())).discard(letter, "admin");
        assertThat(retention.forgetOld()).as("what was discarded").isEqualTo(1);
    }

    private MockHttpServletResponse call(String body) throws Exception {
        return calls.send(CallbackCalls.sealed(body));
    }

    private static <T> List<T> together(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                calls.add(call);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private Set<OpenId> reachable(String... openIds) throws Exception {
        List<OpenId> asked = List.of(openIds).stream().map(OpenId::new).toList();
        return new Transactions(room.dataSource()).run(connection -> FanStates.reachable(connection, asked));
    }

    private long deadLetters() throws Exception {
        return new Transactions(room.dataSource()).run(connection -> DeadLetters.count(connection, "callback"));
    }

    private long inboxRows() throws Exception {
        return room.query("select count(*) from callback_inbox");
    }
}
