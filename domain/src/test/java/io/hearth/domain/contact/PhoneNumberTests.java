package io.hearth.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @Test
    void itShowsItselfMasked() {
        assertThat(new PhoneNumber("+8619900000001")).hasToString("199****0001");
        assertThat(new PhoneNumber("+1234567").masked()).isEqualTo("+12****7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19900000001", "+0199000000", "+861990000000100000", "+86 199", "+86１９９00000001"})
    void whatIsNotE164IsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a phone number is not in the form of E.164");
    }
}
