package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.ingest.testing.TestRoom;
import org.junit.jupiter.api.Test;

/** Strings that break things, in every text field that a fan can fill. */
class NaughtyStringsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void naughtyStringsAreKeptWholeOrDieAloneWithAReason() throws Exception {
        JsonNode strings = JSON.readTree(getClass().getResourceAsStream("/blns/blns.json"));
        try (TestRoom room = TestRoom.open();
                ReceivingRoom node = new ReceivingRoom(room, CallbackSettings.plain(CallbackCalls.TOKEN))) {
            int sent = 0;
            for (JsonNode string : strings) {
                sent += send(node, sent, "text", "Content", string.asText());
                sent += send(node, sent, "event", "EventKey", string.asText());
                sent += send(node, sent, "link", "Title", string.asText());
                sent += send(node, sent, "event", "Event", string.asText());
            }
            sent += send(node, sent, "text", "Content", "half a character: \uD83D");
            sent += send(node, sent, "text", "Content", "nothing: \0");
            assertThat(sent).isGreaterThan(1_000);

            int handled = 0;
            int dead = 0;
            DrainReport report = node.drain().drainOnce();
            while (!report.isEmpty()) {
                handled += report.handled();
                dead += report.deadLetters();
                report = node.drain().drainOnce();
            }
            assertThat(handled + dead).isEqualTo(sent);
            assertThat(room.count()).isEqualTo(handled);
            assertThat(room.query("select count(*) from dead_letter where reason <> ''"))
                    .isEqualTo(dead);
            assertThat(room.query("select count(*) from dead_letter where reason like '%U+0000 or half%'"))
                    .isEqualTo(2);
            assertThat(dead)
                    .as("only what has no event's name or no storable character")
                    .isLessThan(20);
        }
    }

    private static int send(ReceivingRoom node, int number, String type, String field, String value) throws Exception {
        ObjectNode message = JSON.createObjectNode()
                .put("ToUserName", "gh_1")
                .put("FromUserName", "o" + number)
                .put("CreateTime", CallbackCalls.NOW)
                .put("MsgType", type)
                .put("MsgId", 10_000_000L + number);
        if (type.equals("event")) {
            message.put("Event", "CLICK");
        }
        // Escaped, so that half a character arrives as one.
        String json = JSON.writer()
                .with(JsonGenerator.Feature.ESCAPE_NON_ASCII)
                .writeValueAsString(message.put(field, value));
        assertThat(node.calls().status(CallbackCalls.plain(json))).as(value).isEqualTo(200);
        return 1;
    }
}
