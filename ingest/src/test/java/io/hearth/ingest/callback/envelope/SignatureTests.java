package io.hearth.ingest.callback.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {

    @Test
    void theDocumentedVectorsHold() {
        assertThat(Signature.of("AAAAA", "1714036504", "1514711492"))
                .isEqualTo("f464b24fc39322e44b38aa78f5edd27bd1441696");
        assertThat(Signature.of("AAAAA", "1714037059", "486452656"))
                .isEqualTo("899cf89e464efb63f54ddac96b0a0a235f53aa78");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f464", "f464b24fc39322e44b38aa78f5edd27bd1441697", "签名"})
    void anyOtherSignatureIsWrong(String signature) {
        assertThat(Signature.matches(signature, "AAAAA", "1714036504", "1514711492"))
                .isFalse();
    }
}
