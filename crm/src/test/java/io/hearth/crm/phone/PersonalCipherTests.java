package io.hearth.crm.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PersonalCipherTests {

    private static final byte[] INDEX = key(9);
    private final PersonalCipher cipher = new PersonalCipher(new VaultKeys("k1", Map.of("k1", key(1)), INDEX));

    static byte[] key(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }

    @Property(tries = 200)
    void whatIsSealedOpensAgain(@ForAll String text) {
        String kept = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(cipher.open(cipher.seal(kept, "name of 1"), "name of 1")).isEqualTo(kept);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(cipher.seal("text", "p")).isNotEqualTo(cipher.seal("text", "p"));
    }

    @Test
    void itOpensForItsPurposeOnlyAndNotWhenChanged() {
        byte[] sealed = cipher.seal("text", "name of 1");
        assertThatThrownBy(() -> cipher.open(sealed, "name of 2")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open(sealed, "name of 1")).isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 200)
    void whatIsNotWholeDoesNotOpen(@ForAll byte[] damaged) {
        assertThatThrownBy(() -> cipher.open(damaged, "name of 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFormerKeyStillOpensAndANewOneSeals() {
        byte[] old = cipher.seal("text", "p");
        PersonalCipher rotated = new PersonalCipher(new VaultKeys("k2", Map.of("k1", key(1), "k2", key(2)), INDEX));
        assertThat(rotated.open(old, "p")).isEqualTo("text");
        assertThatThrownBy(() -> cipher.open(rotated.seal("text", "p"), "p")).hasMessageContaining("'k2'");
        assertThat(rotated.blindIndex("text")).isEqualTo(cipher.blindIndex("text"));
    }

    @Test
    void settingsAreReadAndMistakesNamedWithoutTellingAKey() {
        String good = Base64.getEncoder().encodeToString(key(1));
        String index = Base64.getEncoder().encodeToString(INDEX);
        assertThat(VaultKeys.parse("k1:" + good, index)).hasToString("VaultKeys[k1 of 1]");
        assertThatThrownBy(() -> VaultKeys.parse("k1:" + index, index)).hasMessageContaining("index's key too");
        assertThatThrownBy(() -> VaultKeys.parse("k1:AAAA", index)).hasMessageContaining("has 3 bytes");
        assertThatThrownBy(() -> VaultKeys.parse(good, index)).hasMessageContaining("id:base64");
        assertThatThrownBy(() -> VaultKeys.parse("K:" + good, index)).hasMessageContaining("no key id");
    }
}
