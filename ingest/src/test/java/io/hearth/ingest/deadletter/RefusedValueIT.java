package io.hearth.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.interaction.WriteReport;
import java.io.StringReader;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusedValueIT {

    private static final String CANARY = "canary";

    /** An index whose text is a number: Elasticsearch refuses every message, and quotes it. */
    private static final String NUMBERS =
            "{\"mappings\":{\"dynamic\":false,\"properties\":{\"text\":{\"type\":\"long\"}}}}";

    @Test
    void whatStoodInTheDocumentIsNotInTheReason() throws Exception {
        try (TestRoom room = TestRoom.open()) {
            String index = room.names().interactions(YearMonth.of(2026, 5));
            room.elastic().client().indices().create(c -> c.withJson(new StringReader(NUMBERS))
                    .index(index)
                    .aliases(room.names().interactions(), a -> a));

            WriteReport report =
                    new CarefulWriter(room.writer(), room.dataSource(), "import").write(List.of(message()));

            assertThat(report.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.reason())
                    .contains("field [text] of type [long]")
                    .doesNotContain(CANARY));
            assertThat(room.query("select count(*) from dead_letter where reason like '%field [text] of type [long]'"))
                    .isEqualTo(1);
            assertThat(room.query("select count(*) from dead_letter where reason like '%" + CANARY + "%'"))
                    .isZero();
        }
    }

    private static Interaction message() {
        return new Interaction(
                InteractionId.of("test", "1"),
                Subject.fan(new OpenId("o1")),
                InteractionType.MESSAGE,
                Instant.parse("2026-05-10T00:00:00Z"),
                Channel.WECHAT,
                null,
                null,
                CANARY,
                "test",
                Map.of());
    }
}
