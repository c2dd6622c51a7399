package io.hearth.segmentation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredInstantsTests {

    private static final long YEAR_1 = -62_135_596_800_000L;
    private static final long YEAR_12000 = 316_516_204_800_000L;

    @Property
    void theyAreReadAsTheGeneralParserReadsThem(@ForAll @LongRange(min = YEAR_1, max = YEAR_12000) long millis) {
        for (Instant instant : new Instant[] {Instant.ofEpochMilli(millis), Instant.ofEpochSecond(millis / 1_000)}) {
            assertThat(StoredInstants.microseconds(instant.toString())).isEqualTo(instant.toEpochMilli() * 1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T12:34:56Z",
                "2026-03-01T24:00:01Z",
                "2026-03-01T12:60:56.789Z",
                "2026-03-01 12:34:56Z",
                "2026-03-01T12:34:56.7890",
                "+026-03-01T12:34:56Z",
                "٢٠٢٦-03-01T12:34:56Z",
                "yesterday, at six p.m."
            })
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> StoredInstants.microseconds(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void anotherFormIsLeftToTheGeneralParser() {
        assertThat(StoredInstants.microseconds("2026-03-01T20:34:56+08:00"))
                .isEqualTo(StoredInstants.microseconds("2026-03-01T12:34:56Z"));
    }
}
