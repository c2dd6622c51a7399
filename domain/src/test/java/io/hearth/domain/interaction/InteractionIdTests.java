package io.hearth.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InteractionIdTests {

    @Property
    void sameKeyAlwaysGivesTheSameId(@ForAll String source, @ForAll String key) {
        assertThat(InteractionId.of(source, key)).isEqualTo(InteractionId.of(source, key));
    }

    @Property
    void movingALetterBetweenPartsGivesAnotherId(@ForAll String left, @ForAll String right) {
        Assume.that(!right.isEmpty() && !Character.isSurrogate(right.charAt(0)));
        assertThat(InteractionId.of("s", left, right))
                .isNotEqualTo(InteractionId.of("s", left + right.charAt(0), right.substring(1)));
    }

    @Test
    void idIsTwentyTwoUrlSafeCharacters() {
        assertThat(InteractionId.of("wechat:msg", "1234567890").value()).matches("[A-Za-z0-9_-]{22}");
    }
}
