package io.hearth.store.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkAnswerTests {

    @Test
    void itemsKeepTheirOrderAndTheirReasons() throws IOException {
        String answer = """
                {"took":3,"errors":true,"items":[
                 {"create":{"status":201}},
                 {"create":{"_id":"x","status":409,"error":{"type":"version_conflict_engine_exception","reason":"there"}}},
                 {"create":{"status":400,"error":{"type":"strict_dynamic_mapping_exception","reason":"no field [x]",
                   "caused_by":{"type":"inner","reason":"deeper"}}}},
                 {"create":{"status":429}}]}
                """;
        List<BulkAnswer.Item> items = read(answer);
        assertThat(items.stream().map(BulkAnswer.Item::status)).containsExactly(201, 409, 400, 429);
        assertThat(items.get(2).reason()).isEqualTo("strict_dynamic_mapping_exception: no field [x]");
        assertThat(items.get(3).reason()).isEqualTo("unknown: no reason given");
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() {
        assertThatThrownBy(() -> read("{\"items\":[{\"create\":{\"status\":201}},{\"create\":"))
                .isInstanceOf(IOException.class);
    }

    private static List<BulkAnswer.Item> read(String answer) throws IOException {
        return BulkAnswer.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }
}
