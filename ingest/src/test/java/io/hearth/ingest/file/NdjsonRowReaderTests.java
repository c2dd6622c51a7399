package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.ingest.file.mapping.FieldRef;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdjsonRowReaderTests {

    @Test
    void valuesAreFoundByDottedPaths() throws IOException {
        Row row = (Row) read("{\"user\":{\"id\":\"o1\"},\"n\":1.50,\"tags\":[\"a\",\"b\"],\"ok\":true,\"gone\":null}");
        assertThat(row.value(FieldRef.named("user.id"))).isEqualTo("o1");
        assertThat(row.value(FieldRef.named("n"))).isEqualTo("1.50");
        assertThat(row.value(FieldRef.named("tags.1"))).isEqualTo("b");
        assertThat(row.value(FieldRef.named("ok"))).isEqualTo("true");
        assertThat(row.value(FieldRef.named("gone"))).isEmpty();
        assertThat(row.columns().names()).containsExactly("n", "ok", "tags.0", "tags.1", "user.id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]                   | no JSON object",
                "{\"a\":1} x           | no JSON object",
                "{\"a\":1              | no JSON object",
                "{\"a\":1,\"a\":2}     | Duplicate field",
                "plain words           | no JSON object",
                "{\"a\":\"\\ud83d\"}   | half of a surrogate pair",
                "{\"a\":\"x\\u0000y\"} | NUL",
            })
    void whatIsNoObjectIsRejectedWithAReason(String line, String reason) throws IOException {
        assertThat(read(line)).isInstanceOfSatisfying(RejectedRow.class, row -> {
            assertThat(row.reason()).contains(reason);
            assertThat(row.line()).isEqualTo(1);
        });
    }

    @Test
    void nestingBeyondReasonIsRejected() throws IOException {
        String deep = "{\"a\":".repeat(50) + "1" + "}".repeat(50);
        assertThat(read(deep)).isInstanceOfSatisfying(RejectedRow.class, row -> assertThat(row.reason())
                .contains("nested"));
    }

    private static ParsedRow read(String line) throws IOException {
        ParsedRow row = new NdjsonRowReader(TextFile.lines(line + "\n")).next();
        assertThat(row).isNotNull();
        return row;
    }
}
