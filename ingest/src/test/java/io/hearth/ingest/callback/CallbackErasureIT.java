package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.ingest.erasure.Traces;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a fan has sent and done goes out of the tables again, and what others did stays. */
class CallbackErasureIT {

    private static final long SECOND = CallbackCalls.NOW;

    private TestRoom room;
    private ReceivingRoom node;
    private CallbackErasure erasure;

    @BeforeEach
    void open() throws Exception {
        room = TestRoom.open();
        node = new ReceivingRoom(room, CallbackCalls.AES);
        erasure = new CallbackErasure(room.dataSource(), new InboxCipher(ReceivingRoom.KEY, List.of()));
        for (String fan : List.of("oGone", "oHere")) {
            send(CallbackBodies.event(fan, SECOND, "subscribe", ""));
            send(CallbackBodies.message(fan, SECOND + 1, fan + "1", "hi"));
        }
        node.drain().drainOnce();
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        room.close();
    }

    @Test
    void onlyTheirCallbacksGo() throws Exception {
        assertThat(erasure.erase(Set.of(new OpenId("oGone")))).isEqualTo(2);

        assertThat(room.query("select count(*) from callback_inbox")).isEqualTo(2);
        assertThat(erasure.erase(Set.of(new OpenId("oGone")))).isZero();
    }

    @Test
    void onlyTheirRowsGo() throws SQLException {
        remove("oGone");

        assertThat(room.query("select count(*) from fan_state where openid = 'oGone'"))
                .isZero();
        assertThat(room.query("select count(*) from fan_window where openid = 'oGone'"))
                .isZero();
        assertThat(room.query("select count(*) from fan_state")).isEqualTo(1);
        assertThat(room.query("select count(*) from fan_window where openid = 'oHere'"))
                .isPositive();
    }

    private void remove(String fan) throws SQLException {
        new Transactions(room.dataSource()).run(connection -> {
            Traces.remove(connection, List.of(Subject.fan(new OpenId(fan))));
            return fan;
        });
    }

    private void send(String body) throws Exception {
        assertThat(node.calls().status(CallbackCalls.sealed(body))).isEqualTo(200);
    }
}
