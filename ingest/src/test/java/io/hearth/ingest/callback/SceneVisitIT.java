package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.ingest.scene.SceneDrain;
import io.hearth.ingest.testing.Erased;
import io.hearth.ingest.testing.TestRoom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever came through a code is told to the code's owner, whatever dies on the way. */
class SceneVisitIT {

    private static final long SECOND = CallbackCalls.NOW;

    private final List<String> told = new ArrayList<>();
    private TestRoom room;
    private ReceivingRoom node;
    private SceneDrain scenes;

    @BeforeEach
    void open() throws SQLException {
        room = TestRoom.open();
        node = new ReceivingRoom(room, CallbackCalls.AES);
        scenes = new SceneDrain(room.dataSource(), (fan, scene, at) -> told.add(fan + " " + scene));
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        room.close();
    }

    @Test
    void aFollowAndAScanAreToldOnce() throws Exception {
        send("oNew", "subscribe", "qrscene_broker_1");
        send("oOld", "SCAN", "broker_1");
        send("oPlain", "subscribe", "");
        node.drain().drainOnce();

        assertThat(scenes.drainOnce()).isEqualTo(2);
        assertThat(scenes.drainOnce()).isZero();

        assertThat(told).containsExactlyInAnyOrder("oNew broker_1", "oOld broker_1");
    }

    @Test
    void whatTheOwnerDidNotTakeIsToldAgain() throws Exception {
        send("oNew", "subscribe", "qrscene_broker_1");
        node.drain().applyOnce();
        SceneDrain dying = new SceneDrain(room.dataSource(), (fan, scene, at) -> {
            throw new IllegalStateException("killed");
        });
        assertThat(dying.drainOnce()).isZero();

        assertThat(scenes.drainOnce()).isEqualTo(1);
        assertThat(told).containsExactly("oNew broker_1");
    }

    @Test
    void aVisitThatTheOwnerNeverTakesStopsNobodyElses() throws Exception {
        send("oStuck", "SCAN", "broker_0");
        send("oNew", "SCAN", "broker_1");
        node.drain().applyOnce();
        SceneDrain choosy = new SceneDrain(room.dataSource(), (fan, scene, at) -> {
            if (scene.equals("broker_0")) {
                throw new IllegalStateException("never");
            }
            told.add(fan + " " + scene);
        });

        assertThat(choosy.drainOnce()).isEqualTo(1);
        send("oLater", "SCAN", "broker_1");
        node.drain().applyOnce();
        assertThat(choosy.drainOnce()).isEqualTo(1);
        assertThat(choosy.drainOnce()).isZero();

        assertThat(told).containsExactly("oNew broker_1", "oLater broker_1");
        assertThat(room.query("select count(*) from scene_visit where openid = 'oStuck'"))
                .isEqualTo(1);
    }

    @Test
    void whoWasErasedAfterComingIsToldToNobody() throws Exception {
        send("oGone", "SCAN", "broker_1");
        node.drain().applyOnce();
        Erased.erase(room, "oGone");

        scenes.drainOnce();

        assertThat(told).isEmpty();
        assertThat(room.query("select count(*) from scene_visit")).isZero();
    }

    @Test
    void ofTheErasedNobodyIsTold() throws Exception {
        Erased.erase(room, "oGone");
        send("oGone", "subscribe", "qrscene_broker_1");
        node.drain().drainOnce();

        assertThat(scenes.drainOnce()).isZero();
    }

    private void send(String fan, String event, String key) throws Exception {
        String body = CallbackBodies.event(fan, SECOND, event, "<EventKey><![CDATA[" + key + "]]></EventKey>");
        assertThat(node.calls().status(CallbackCalls.sealed(body))).isEqualTo(200);
    }
}
