package io.hearth.api.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class UsernameTests {

    @Test
    void capitalsAndSpacesAroundDoNotMatter() {
        assertThat(Username.typed("  Lin.Analyst@example.com ")).hasValue(new Username("lin.analyst@example.com"));
    }

    @Test
    void whatNobodyCanBeCalledIsEmpty() {
        assertThat(Username.typed("")).isEmpty();
        assertThat(Username.typed("a b")).isEmpty();
        assertThat(Username.typed("a\u0000")).isEmpty();
        assertThat(Username.typed("-a")).isEmpty();
        assertThat(Username.typed("a".repeat(65))).isEmpty();
    }

    @Test
    void anInvalidNameSaysWhatIsValid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Username("Lin"))
                .withMessageContaining("'Lin'")
                .withMessageContaining("a-z");
    }
}
