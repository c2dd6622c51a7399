package io.hearth.ingest.callback.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.ingest.testing.SharedData;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MessageCipherTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final MessageCipher CIPHER = new MessageCipher(EncodingAesKey.parse(KEY), "wx1");

    @Test
    void theCollectedVectorsHold() throws Exception {
        JsonNode vectors = new ObjectMapper()
                .readTree(SharedData.require("wechat/crypto_vectors.json").toFile());
        assertThat(vectors).hasSizeGreaterThan(2);
        for (JsonNode vector : vectors) {
            check(vector);
        }
    }

    private static void check(JsonNode vector) throws RefusedEnvelope {
        EncodingAesKey key = EncodingAesKey.parse(vector.get("encodingAesKey").asText());
        MessageCipher cipher = new MessageCipher(key, vector.get("appId").asText());
        String encrypted = vector.get("encrypted").asText();
        byte[] opened = cipher.open(encrypted);
        if (vector.has("plain")) {
            assertThat(opened).asString(StandardCharsets.UTF_8).isEqualTo(text(vector, "plain"));
            assertThat(cipher.seal(opened, text(vector, "random16").getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(encrypted);
        } else {
            assertThat(opened).asString(StandardCharsets.UTF_8).contains(text(vector, "content_after_decrypt"));
        }
        if (vector.has("msg_signature")) {
            assertThat(Signature.of(text(vector, "token"), text(vector, "timestamp"), text(vector, "nonce"), encrypted))
                    .isEqualTo(text(vector, "msg_signature"));
        }
    }

    private static String text(JsonNode vector, String name) {
        return vector.get(name).asText();
    }

    @Property(tries = 200)
    void whatIsSealedOpensAsItWas(@ForAll byte[] message) throws Exception {
        assertThat(CIPHER.open(CIPHER.seal(message))).isEqualTo(message);
    }

    @Property(tries = 200)
    void anyOtherBytesAreRefusedAndNothingElseIsThrown(@ForAll @Size(max = 200) byte[] bytes) {
        assertThatThrownBy(() -> CIPHER.open(Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(RefusedEnvelope.class);
    }

    @Test
    void everyByteOfThePaddingMustAgree() {
        // 16 + 4 + 2 + 3 bytes leave 7 of padding. CBC: a change in one block changes that byte of the next.
        byte[] sealed = Base64.getDecoder().decode(CIPHER.seal(new byte[2], new byte[16]));
        for (int i = 0; i < 7; i++) {
            byte[] changed = sealed.clone();
            changed[changed.length - 17 - i] ^= 1;
            assertThatThrownBy(() -> CIPHER.open(Base64.getEncoder().encodeToString(changed)))
                    .as("byte %s of the padding", i)
                    .isInstanceOf(RefusedEnvelope.class);
        }
    }

    @Test
    void keysStayOutOfLogsAndMessages() {
        assertThat(EncodingAesKey.parse(KEY)).asString().doesNotContain("abc");
        assertThatThrownBy(() -> EncodingAesKey.parse("secret")).message().doesNotContain("secret");
    }
}
