package io.hearth.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTests {

    @ParameterizedTest
    @ValueSource(strings = {"fan:oAbC-_1", "client:42", "fan:fan:x", "fan:用户甲"})
    void storedFormReadsBackAsItself(String stored) {
        assertThat(Subject.parse(stored)).hasToString(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oAbC", "FAN:x", "fan:", "fan:a b", "fan:a\u0000", "fan:\ud800"})
    void whatIsNoSubjectIsRefused(String stored) {
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.parse(stored));
    }

    @Test
    void aKeyOfAMillionCharactersIsRefusedWithItsLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenId("x".repeat(1_000_000)))
                .withMessageContaining("1000000");
    }
}
