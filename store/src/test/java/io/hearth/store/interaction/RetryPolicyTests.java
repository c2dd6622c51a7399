package io.hearth.store.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTests {

    private final RetryPolicy policy = new RetryPolicy(Duration.ofMillis(100), Duration.ofMillis(350), 5);

    @Test
    void pausesDoubleUpToTheLongestAndEndWithTheLastAttempt() {
        assertThat(policy.pauseBefore(2)).contains(Duration.ofMillis(100));
        assertThat(policy.pauseBefore(3)).contains(Duration.ofMillis(200));
        assertThat(policy.pauseBefore(4)).contains(Duration.ofMillis(350));
        assertThat(policy.pauseBefore(5)).contains(Duration.ofMillis(350));
        assertThat(policy.pauseBefore(6)).isEmpty();
    }
}
