package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissedFollowTests {

    private static final Instant SINCE = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void itHasTheIdThatTheCallbackHas() throws Exception {
        assertThat(MissedFollow.of(new OpenId("fan"), SINCE, "ADD_SCENE_SEARCH", "", ASKED)
                        .id())
                .isEqualTo(callback(Map.of("EventKey", "")).id());
        assertThat(MissedFollow.of(new OpenId("fan"), SINCE, "ADD_SCENE_QR_CODE", "broker-7", ASKED)
                        .id())
                .isEqualTo(callback(Map.of("EventKey", "qrscene_broker-7", "Ticket", "t"))
                        .id())
                .isNotEqualTo(callback(Map.of("EventKey", "")).id());
        assertThat(MissedFollow.of(new OpenId("fan"), SINCE, "ADD_SCENE_QR_CODE", "98765", ASKED)
                        .id())
                .as("a code made with a number")
                .isEqualTo(callback(Map.of("EventKey", "qrscene_98765", "Ticket", "t"))
                        .id());
    }

    @Test
    void itTellsTheWayTheCodeAndHowItWasLearned() {
        Interaction follow = MissedFollow.of(new OpenId("fan"), SINCE, "ADD_SCENE_QR_CODE", "broker-7", ASKED);

        assertThat(follow.type()).isEqualTo(InteractionType.FOLLOW);
        assertThat(follow.occurredAt()).isEqualTo(SINCE);
        assertThat(follow.attributes())
                .containsEntry("scene", "broker-7")
                .containsEntry("subscribe_scene", "ADD_SCENE_QR_CODE")
                .containsEntry("learned_by", "pull");
    }

    @Test
    void aFollowInstantThatCannotBeIsReplacedByTheOneOfTheQuestion() {
        assertThat(MissedFollow.of(new OpenId("fan"), Instant.ofEpochSecond(-5), "", "", ASKED)
                        .occurredAt())
                .isEqualTo(ASKED);
    }

    private static Callback callback(Map<String, String> more) throws UnusableCallback {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("FromUserName", "fan");
        fields.put("ToUserName", "gh_account");
        fields.put("CreateTime", Long.toString(SINCE.getEpochSecond()));
        fields.put("MsgType", "event");
        fields.put("Event", "subscribe");
        return Callback.of(fields);
    }
}
