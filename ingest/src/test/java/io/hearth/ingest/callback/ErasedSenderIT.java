package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.ingest.deadletter.DeadLetterDesk;
import io.hearth.ingest.testing.Erased;
import io.hearth.ingest.testing.TestRoom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a fan who was erased, a late callback brings nothing back. */
class ErasedSenderIT {

    private static final long SECOND = CallbackCalls.NOW;

    private TestRoom room;
    private ReceivingRoom node;

    @BeforeEach
    void open() throws SQLException {
        room = TestRoom.open();
        node = new ReceivingRoom(room, CallbackCalls.AES);
        Erased.erase(room, "oGone");
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        room.close();
    }

    @Test
    void whatTheyDoIsDoneWithAndLeavesNothing() throws Exception {
        for (String fan : List.of("oGone", "oHere")) {
            send(CallbackBodies.event(fan, SECOND, "subscribe", ""));
            send(CallbackBodies.message(fan, SECOND + 1, fan + "1", "hi"));
        }

        assertThat(node.drain().drainOnce()).isEqualTo(new DrainReport(4, 0));

        assertThat(room.countsBy("subject")).isEqualTo(Map.of("fan:oHere", 2L));
        assertThat(room.query("select count(*) from fan_state where openid = 'oGone'"))
                .isZero();
        assertThat(room.query("select count(*) from fan_state")).isEqualTo(1);
        assertThat(room.query("select count(*) from fan_window where openid = 'oGone'"))
                .isZero();
        assertThat(room.query("select count(*) from callback_inbox where state = 'DONE' and handled_as = 'ERASED'"))
                .isEqualTo(2);
    }

    @Test
    void aDeadCallbackOfTheirsComesBackToNothing() throws Exception {
        send(CallbackBodies.message("oGone", SECOND, "1", "hi"));
        execute("update callback_inbox set state = 'DEAD'");
        execute("insert into dead_letter (source, reference, reason) select 'callback', id, 'bad' from callback_inbox");
        DeadLetterDesk desk = new DeadLetterDesk(room.dataSource(), List.of(new CallbackReplay()));
        assertThat(desk.replayAll("callback", "bad", "admin")).isEqualTo(1);

        assertThat(node.drain().drainOnce()).isEqualTo(new DrainReport(1, 0));

        assertThat(room.query("select count(*) from callback_inbox where handled_as = 'ERASED'"))
                .isEqualTo(1);
        assertThat(room.query("select count(*) from fan_window")).isZero();
    }

    private void send(String body) throws Exception {
        assertThat(node.calls().status(CallbackCalls.sealed(body))).isEqualTo(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = room.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
