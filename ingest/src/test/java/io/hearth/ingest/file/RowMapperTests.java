package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowMapperTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final List<String> COLUMNS = List.of("openid", "what", "at", "page", "note", "area", "area");

    @Test
    void aRowBecomesAnInteractionByTheMapping() throws Exception {
        Interaction interaction = map("o1", "view", "2026-05-31 23:59:59", "p1", "call 19900000001", "90", "");
        assertThat(interaction.subject()).hasToString("fan:o1");
        assertThat(interaction.type()).isEqualTo(InteractionType.CONTENT_VIEW);
        assertThat(interaction.occurredAt()).isEqualTo("2026-05-31T15:59:59Z");
        assertThat(interaction.channel()).isEqualTo(Channel.SITE_VISIT);
        assertThat(interaction.contentId()).isEqualTo("p1");
        assertThat(interaction.text()).isEqualTo("call ***");
        assertThat(interaction.source()).isEqualTo("import:visits");
        assertThat(interaction.attributes()).isEqualTo(Map.of("area", "90"));
    }

    @Test
    void columnsOfTheSameNameBecomeTwoAttributes() throws Exception {
        Interaction interaction = map("o1", "view", "2026-05-31 23:59:59", "", "", "90", "120");
        assertThat(interaction.attributes()).isEqualTo(Map.of("area", "90", "area_2", "120"));
    }

    @Test
    void theSameRowHasTheSameIdAndAnotherValueAnother() throws Exception {
        Interaction one = map("o1", "view", "2026-05-31 23:59:59", "p1", "", "90", "");
        assertThat(map("o1", "view", "2026-05-31 23:59:59", "p1", "", "90", "").id())
                .isEqualTo(one.id());
        assertThat(map("o1", "view", "2026-05-31 23:59:59", "p1", "", "91", "").id())
                .isNotEqualTo(one.id());
    }

    @Test
    void aKeyOfSomeColumnsLeavesTheOthersOut() throws Exception {
        String yaml = TextFile.VISITS + "key: [openid, what]\n";
        Interaction one = mapWith(yaml, "o1", "view", "2026-05-31 23:59:59", "p1", "", "90", "");
        assertThat(mapWith(yaml, "o1", "view", "2026-05-31 23:59:59", "p2", "", "", "")
                        .id())
                .isEqualTo(one.id());
        assertThat(mapWith(yaml, "o1", "view", "2026-05-31 23:59:58", "p1", "", "90", "")
                        .id())
                .isNotEqualTo(one.id());
    }

    @Test
    void whatCannotBeIsRejectedWithItsValue() {
        assertRejected("openid is empty", "", "view", "2026-05-31 23:59:59");
        assertRejected("white space", "o 1", "view", "2026-05-31 23:59:59");
        assertRejected("type 'jump' is not in the mapping's values", "o1", "jump", "2026-05-31 23:59:59");
        assertRejected("time '2026-02-30 10:00:00'", "o1", "view", "2026-02-30 10:00:00");
        assertRejected("time 'soon'", "o1", "view", "soon");
        assertRejected("time ''", "o1", "view", "");
        assertRejected("is not from 2000", "o1", "view", "1999-12-31 10:00:00");
        assertRejected("is in the future", "o1", "view", "2026-06-03 10:00:00");
    }

    @Test
    void aContentThatNobodyCouldFindIsRejected() {
        assertThatThrownBy(() -> map("o1", "view", "2026-05-31 23:59:59", "p".repeat(513), "", "", ""))
                .hasMessageContaining("content has 513 characters");
    }

    private static void assertRejected(String reason, String fan, String what, String at) {
        assertThatThrownBy(() -> map(fan, what, at, "p1", "", "", ""))
                .isInstanceOf(UnusableRow.class)
                .hasMessageContaining(reason);
    }

    private static Interaction map(String... values) throws Exception {
        return mapWith(TextFile.VISITS, values);
    }

    private static Interaction mapWith(String yaml, String... values) throws Exception {
        RowMapper mapper = new RowMapper(TextFile.mapping(yaml), CLOCK, Optional.empty());
        List<Interaction> interactions = mapper.map(new Row(1, "", new Columns(COLUMNS), values));
        assertThat(interactions).hasSize(1);
        return interactions.get(0);
    }
}
