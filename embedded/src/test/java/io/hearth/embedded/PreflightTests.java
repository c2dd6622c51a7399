package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTests {
    @Test
    void tooLittleMemoryIsSaidInNumbers() {
        assertThatThrownBy(() -> Preflight.checkMemory(1500))
                .isInstanceOf(EmbeddedServicesException.class)
                .hasMessage(
                        "Too little memory: 1500 MiB available, 2048 MiB needed; end other programs, then start again");
        assertThatCode(() -> Preflight.checkMemory(2048)).doesNotThrowAnyException();
    }

    @Test
    void memoryCountsWhatTheKernelCanGiveBack() {
        assertThat(Preflight.availableMiBIn(
                        List.of("MemTotal: 8000000 kB", "MemFree: 100000 kB", "MemAvailable:    4194304 kB")))
                .isEqualTo(4096);
    }
}
