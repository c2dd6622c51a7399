package io.hearth.push.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLimitsTests {

    @Test
    void aTextHasAtMostWhatWeChatsEditorTakes() {
        assertThat(text("房".repeat(600)).text()).hasSize(600);
        assertThatIllegalArgumentException().isThrownBy(() -> text("房".repeat(601)));
    }

    @Test
    void aTextAlsoFitsItsBytes() {
        assertThat(text("😀".repeat(512)).text()).isNotEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> text("😀".repeat(513)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "a\u0000b", "a\ud800b", "a\u007f"})
    void aTextThatNobodyCouldReadIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> text(text));
    }

    @Test
    void linesMayBeBroken() {
        assertThat(text("一\r\n\t二").text()).isEqualTo("一\r\n\t二");
    }

    private static ContentBody.Text text(String text) {
        return new ContentBody.Text(text);
    }
}
