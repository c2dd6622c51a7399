package io.hearth.segmentation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StoredInstantsTests {

    private static final long YEAR_1 = -62_135_596_800_000L;
    private static final long YEAR_12000 = 316_516_204_800_000L;

    @Property
    void theyAreReadAsTheGeneralParserReadsThem(@ForAll @LongRange(min = YEAR_1, max = YEAR_12000) long millis) {
        for (Instant instant : new Instant[] {Instant.ofEpochMilli(millis), Instant.ofEpochSecond(millis / 1_000)}) {
            assertThat(StoredInstants.microseconds(instant.toString())).isEqualTo(instant.toEpochMilli() * 1_000);
        }
    }

    @Test
    void whatIsNoneIsRefused() {
        assertThatThrownBy(() -> StoredInstants.microseconds("2026-02-30T12:34:56Z"))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> StoredInstants.microseconds("yesterday, at noon,ish"))
                .isInstanceOf(RuntimeException.class);
    }
}
