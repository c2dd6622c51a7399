package io.hearth.sandbox.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessageCipherTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    @Test
    void publishedVectorsAreMet() throws IOException {
        int encrypted = 0;
        for (JsonNode vector : vectors()) {
            MessageCipher cipher = new MessageCipher(text(vector, "encodingAesKey"), text(vector, "appId"));
            assertThat(cipher.decrypt(text(vector, "encrypted")))
                    .contains(vector.has("plain") ? text(vector, "plain") : text(vector, "content_after_decrypt"));
            if (vector.has("random16")) {
                byte[] random = text(vector, "random16").getBytes(StandardCharsets.UTF_8);
                assertThat(cipher.encrypt(random, text(vector, "plain"))).isEqualTo(text(vector, "encrypted"));
                encrypted++;
            }
            if (vector.has("msg_signature")) {
                assertThat(Signature.of(
                                text(vector, "token"),
                                text(vector, "timestamp"),
                                text(vector, "nonce"),
                                text(vector, "encrypted")))
                        .isEqualTo(text(vector, "msg_signature"));
            }
        }
        assertThat(encrypted).isEqualTo(2);
    }

    @Test
    void verificationVectorsAreMet() {
        assertThat(Signature.of("AAAAA", "1714036504", "1514711492"))
                .isEqualTo("f464b24fc39322e44b38aa78f5edd27bd1441696");
        assertThat(Signature.of("AAAAA", "1714037059", "486452656"))
                .isEqualTo("899cf89e464efb63f54ddac96b0a0a235f53aa78");
    }

    @Property
    boolean decryptionUndoesEncryption(@ForAll String message, @ForAll byte[] salt) {
        byte[] random = Arrays.copyOf(salt, 16);
        String legal = new String(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        MessageCipher cipher = new MessageCipher(KEY, "wx1");
        return cipher.decrypt(cipher.encrypt(random, legal)).equals(legal);
    }

    @Test
    void otherKeyAndOtherAppidAreRefused() {
        String encrypted = new MessageCipher(KEY, "wx1").encrypt(new byte[16], "hello");
        assertThatThrownBy(() -> new MessageCipher(KEY, "wx2").decrypt(encrypted))
                .hasMessageContaining("wx1");
        MessageCipher other = new MessageCipher("G" + KEY.substring(1), "wx1");
        assertThatThrownBy(() -> other.decrypt(encrypted)).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream file = MessageCipherTests.class.getResourceAsStream("/wechat/crypto_vectors.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asText();
    }
}
