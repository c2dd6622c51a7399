package io.hearth.store.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {

    @Test
    void wordsStandBetweenSpacesAndPhrasesBetweenQuotes() {
        assertThat(SearchWords.of(" 首付　分期 \"样板间 周末\" “多少钱”").words()).containsExactly("首付", "分期", "样板间 周末", "多少钱");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "\"", "“ ”"})
    void nothingTypedIsNothingAskedFor(String typed) {
        assertThat(SearchWords.of(typed)).isEqualTo(SearchWords.NONE);
    }

    @Test
    void moreThanSixteenWordsAreNotAskedFor() {
        assertThat(SearchWords.of("房 ".repeat(40)).words()).hasSize(16);
    }
}
