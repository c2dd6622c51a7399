package io.hearth.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.ApiSettings;
import io.hearth.api.testing.TestClock;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestLimitTests {

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T02:00:20Z"));

    @Test
    void oneTooManyWaitsForTheNextMinute() {
        RequestLimit limit = limit(2);

        assertThat(limit.count("ann")).isEmpty();
        assertThat(limit.count("ann")).isEmpty();
        assertThat(limit.count("ann")).hasValue(Duration.ofSeconds(40));
        assertThat(limit.count("bob")).isEmpty();

        clock.advance(Duration.ofSeconds(40));
        assertThat(limit.count("ann")).isEmpty();
    }

    @Test
    void zeroIsNoLimit() {
        RequestLimit limit = limit(0);

        for (int call = 0; call < 10_000; call++) {
            assertThat(limit.count("ann")).isEmpty();
        }
    }

    private RequestLimit limit(int perMinute) {
        return new RequestLimit(new ApiSettings("test", HumanTime.SHANGHAI, Duration.ofHours(1), perMinute), clock);
    }
}
