package io.hearth.store.trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.segment.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitLineTests {

    @ParameterizedTest
    @ValueSource(strings = {"vip", "老业主 2026", "a \"b\" , c|d\u0001", " two\r\nlines\t and\u2028more ", "杭州市"})
    void aLineReadsBackAsItselfWhateverPeopleCallTheirTags(String name) {
        TraitLine line = new TraitLine("fan:o1", Trait.TAG, name);

        assertThat(TraitLine.parse(line.toText())).isEqualTo(line);
        assertThat(line.toText().lines()).hasSize(1);
    }

    @Test
    void aNameOverTwoLinesIsPutOnOne() {
        assertThat(new TraitLine("fan:o1", Trait.TAG, " two\r\nlines ").toText())
                .isEqualTo("fan:o1 tag two lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fan:o1", "fan:o1 tag", "fan:o1 colour red"})
    void whatIsNoLineIsRefusedAndNotRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TraitLine.parse(text))
                .withMessageNotContaining("fan:o1");
    }
}
