package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartPolicyTests {
    @Test
    void pauseDoublesWithEachQuickDeath() {
        assertThat(RestartPolicy.DEFAULT.pauseAfter(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(RestartPolicy.DEFAULT.pauseAfter(4)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void fifthQuickDeathInARowIsTheLast() {
        assertThat(RestartPolicy.DEFAULT.givesUpAfter(4)).isFalse();
        assertThat(RestartPolicy.DEFAULT.givesUpAfter(5)).isTrue();
    }
}
