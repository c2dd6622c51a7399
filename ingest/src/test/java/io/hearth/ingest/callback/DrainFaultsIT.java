package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.testing.TestServices;
import io.hearth.ingest.deadletter.DeadLetterDesk;
import io.hearth.ingest.testing.FaultyElastic;
import io.hearth.ingest.testing.FaultyElastic.Fault;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.fan.FanGrants;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the drain does when Elasticsearch fails, and that what it does is whole. */
class DrainFaultsIT {

    private static final int MANY = 60;

    private TestRoom room;
    private ReceivingRoom node;
    private FaultyElastic faulty;
    private ElasticConnection elastic;
    private CallbackDrain drain;

    @BeforeEach
    void open() throws Exception {
        room = TestRoom.open();
        node = new ReceivingRoom(room, CallbackCalls.AES);
        faulty = new FaultyElastic(TestServices.elasticsearch());
        elastic = faulty.connect();
        RetryPolicy retries = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 3);
        InteractionWriter writer = new InteractionWriter(
                elastic, new IndexDefinitions(elastic), room.names(), HumanTime.SHANGHAI, Clock.systemUTC(), retries);
        drain = new CallbackDrain(room.dataSource(), writer, new InboxCipher(ReceivingRoom.KEY, List.of()));
    }

    @AfterEach
    void close() throws Exception {
        elastic.close();
        faulty.close();
        node.close();
        room.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "DIES_AFTERWARDS", "DIES_IN_THE_MIDDLE"})
    void whenElasticsearchDiesNothingIsLostAndNothingDoubled(Fault fault) throws Exception {
        sendMany();
        faulty.set(fault);
        assertThatThrownBy(drain::drainOnce).isInstanceOf(IOException.class);
        assertThat(states("NEW")).as("nothing is marked").isEqualTo(MANY);

        faulty.set(Fault.NONE);
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(MANY, 0));

        assertThat(room.count()).isEqualTo(MANY);
        assertThat(room.countsBy("subject")).hasSize(MANY).allSatisfy((subject, count) -> assertThat(count)
                .isEqualTo(1));
    }

    @Test
    void ofAMixedAnswerTheBusyIsTriedAgainTheBadDiesAndWhatIsThereIsDone() throws Exception {
        sendMany();
        faulty.set(Fault.MIXED);

        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(MANY - 1, 1));

        assertThat(faulty.bulks()).as("once for all, once for the busy one").isEqualTo(2);
        assertThat(room.count()).isEqualTo(MANY - 1);
        assertThat(room.query("select count(*) from dead_letter where state = 'OPEN'"
                        + " and reason = 'Elasticsearch refused it: document_parsing_exception: bad'"))
                .isEqualTo(1);

        DeadLetterDesk desk = new DeadLetterDesk(room.dataSource(), List.of(new CallbackReplay()));
        assertThat(desk.replayAll("callback", "Elasticsearch refused it: document_parsing_exception: bad", "admin"))
                .isEqualTo(1);
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(1, 0));
        assertThat(room.count()).isEqualTo(MANY);
        assertThat(desk.countOpen()).isZero();
    }

    @Test
    void windowsAndGrantsAreThereWhileElasticsearchIsAwayAndOnlyOnce() throws Exception {
        String popup = "<SubscribeMsgPopupEvent><List><TemplateId>t</TemplateId><SubscribeStatusString>accept"
                + "</SubscribeStatusString></List></SubscribeMsgPopupEvent>";
        long second = CallbackCalls.NOW;
        node.calls().send(CallbackCalls.sealed(CallbackBodies.message("o1", second, "1", "hi")));
        node.calls().send(CallbackCalls.sealed(CallbackBodies.event("o1", second, "CLICK", "<EventKey>k</EventKey>")));
        node.calls().send(CallbackCalls.sealed(CallbackBodies.event("o1", second, "subscribe_msg_popup_event", popup)));
        faulty.set(Fault.DOWN);
        assertThatThrownBy(drain::drainOnce).isInstanceOf(IOException.class);
        assertThat(left()).as("5 after a message and 3 after a click").isEqualTo(8);
        assertThat(grants()).isEqualTo(1);
        spend();

        assertThatThrownBy(drain::drainOnce).isInstanceOf(IOException.class);
        faulty.set(Fault.NONE);
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(3, 0));

        assertThat(left()).as("one is spent").isEqualTo(7);
        assertThat(grants()).as("the one is spent").isZero();
        assertThat(room.count()).isEqualTo(3);
    }

    @Test
    void whoLeavesIsLeftAloneHoweverMuchWaitsForElasticsearch() throws Exception {
        node.calls().send(CallbackCalls.sealed(CallbackBodies.event("o1", CallbackCalls.NOW - 9, "subscribe", "")));
        drain.drainOnce();
        faulty.set(Fault.DOWN);
        execute("insert into callback_inbox (dedup_key, body, applied_at)"
                + " select 'waits' || n, 'x', now() from generate_series(1, 600) n");
        node.calls().send(CallbackCalls.sealed(CallbackBodies.event("o1", CallbackCalls.NOW, "unsubscribe", "")));

        assertThat(drain.applyOnce()).isEqualTo(new DrainReport(1, 0));

        assertThat(room.query("select count(*) from fan_state where not following"))
                .isEqualTo(1);
        assertThat(drain.applyOnce().isEmpty()).isTrue();
    }

    @Test
    void whatElasticsearchRefusesIsFanStateAllTheSame() throws Exception {
        for (int i = 0; i < 3; i++) {
            node.calls()
                    .send(CallbackCalls.sealed(CallbackBodies.event("o" + i, CallbackCalls.NOW, "unsubscribe", "")));
        }
        faulty.set(Fault.MIXED);
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(2, 1));
        assertThat(room.query("select count(*) from fan_state where not following"))
                .isEqualTo(3);
    }

    @Test
    void bodiesOfAnotherKeyWaitForWhoHasIt() throws Exception {
        sendMany();
        InboxKey other = InboxKey.parse("22".repeat(32));
        InboxCipher without = new InboxCipher(other, List.of());
        InboxCipher rotated = new InboxCipher(other, List.of(ReceivingRoom.KEY));
        assertThat(new CallbackDrain(room.dataSource(), room.writer(), without)
                        .drainOnce()
                        .isEmpty())
                .isTrue();
        assertThat(new CallbackDrain(room.dataSource(), room.writer(), rotated).drainOnce())
                .isEqualTo(new DrainReport(MANY, 0));
    }

    @Test
    void aRowThatSomebodyChangedDiesAndItsNeighboursGoOn() throws Exception {
        sendMany();
        execute("update callback_inbox set body = set_byte(body, 20, get_byte(body, 20) # 1)"
                + " where id = (select min(id) from callback_inbox)");
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(MANY - 1, 1));
    }

    @Test
    void whatThisProcessAppliedIsNotOpenedAgainToBeIndexed() throws Exception {
        sendMany();
        drain.applyOnce();
        execute("update callback_inbox set body = 'unreadable now'");
        assertThat(drain.indexOnce()).isEqualTo(new DrainReport(MANY, 0));
    }

    @Test
    void whatAnotherProcessAppliedIsIndexedAllTheSame() throws Exception {
        sendMany();
        node.drain().applyOnce();
        assertThat(drain.indexOnce()).isEqualTo(new DrainReport(MANY, 0));
        assertThat(room.count()).isEqualTo(MANY);
    }

    @Test
    void whatAnEarlierVersionKeptInTheClearIsHandledToo() throws Exception {
        try (var connection = room.dataSource().getConnection();
                var insert =
                        connection.prepareStatement("insert into callback_inbox (dedup_key, body) values (?, ?)")) {
            insert.setString(1, "former");
            insert.setBytes(2, CallbackBodies.bytes(CallbackBodies.message("o1", CallbackCalls.NOW, "1", "hi")));
            insert.executeUpdate();
        }
        assertThat(drain.drainOnce()).isEqualTo(new DrainReport(1, 0));
    }

    private void sendMany() throws Exception {
        for (int i = 0; i < MANY; i++) {
            String body = CallbackBodies.message("o" + i, CallbackCalls.NOW, "" + i, "hello");
            assertThat(node.calls().status(CallbackCalls.sealed(body))).isEqualTo(200);
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = room.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int grants() throws Exception {
        OpenId fan = new OpenId("o1");
        return new Transactions(room.dataSource())
                .run(connection -> FanGrants.left(connection, List.of(fan), "t"))
                .getOrDefault(fan, 0);
    }

    private void spend() throws Exception {
        Instant now = Instant.ofEpochSecond(CallbackCalls.NOW);
        new Transactions(room.dataSource()).run(connection -> {
            FanGrants.consume(connection, new OpenId("o1"), "t", "push", now);
            return FanWindows.consume(connection, new OpenId("o1"), now);
        });
    }

    private long states(String state) throws Exception {
        return room.query("select count(*) from callback_inbox where state = '" + state + "'");
    }

    private int left() throws Exception {
        OpenId fan = new OpenId("o1");
        Instant now = Instant.ofEpochSecond(CallbackCalls.NOW);
        return new Transactions(room.dataSource())
                .run(connection -> FanWindows.left(connection, List.of(fan), now))
                .getOrDefault(fan, 0);
    }
}
