package io.hearth.api.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.problem.ProblemException;
import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SignInThrottleIT {

    @Autowired
    SignInThrottle throttle;

    @Autowired
    Users users;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private int nextAddress = 1;

    @AfterEach
    void letTheWindowPass() {
        clock.advance(SignInThrottle.WINDOW.multipliedBy(2));
    }

    @Test
    void aUserNameIsRefusedAfterTenAttemptsFromAnywhere() {
        String name = newName();
        for (int i = 0; i < SignInThrottle.PER_USER; i++) {
            throttle.begin(name, newAddress());
        }

        assertRefused(name, newAddress());
    }

    @Test
    void capitalsAndSpacesAreTheSameUserName() {
        String name = newName();
        for (int i = 0; i < SignInThrottle.PER_USER; i++) {
            throttle.begin(" " + name.toUpperCase(java.util.Locale.ROOT), newAddress());
        }

        assertRefused(name, newAddress());
    }

    @Test
    void anAddressIsRefusedAfterFiftyAttemptsOnAnyNames() {
        ClientAddress address = newAddress();
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            throttle.begin(newName(), address);
        }

        assertRefused(newName(), address);
    }

    @Test
    void addressesOfOneIpv6NetworkCountAsOne() {
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            throttle.begin(newName(), ClientAddress.of("2001:db8:1:2::" + Integer.toHexString(i)));
        }

        assertRefused(newName(), ClientAddress.of("2001:db8:1:2:ffff::1"));
        throttle.begin(newName(), ClientAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void theWindowEndsFifteenMinutesAfterItsFirstAttempt() {
        String name = newName();
        for (int i = 0; i < SignInThrottle.PER_USER; i++) {
            throttle.begin(name, newAddress());
        }

        clock.advance(SignInThrottle.WINDOW.minusSeconds(1));
        assertRefused(name, newAddress());
        clock.advance(Duration.ofSeconds(1));

        throttle.begin(name, newAddress());
    }

    @Test
    void attemptsThatSucceedAreNotCounted() {
        String name = newName();
        ClientAddress address = newAddress();
        for (int i = 0; i < 2 * SignInThrottle.PER_ADDRESS; i++) {
            throttle.begin(name, address);
            throttle.succeeded(name, address);
        }
    }

    @Test
    void manyAtOnceGetNoMoreThanTheLimit() throws Exception {
        String name = newName();
        AtomicInteger allowed = new AtomicInteger();
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 5 * SignInThrottle.PER_USER; i++) {
            ClientAddress address = newAddress();
            crowd.execute(() -> {
                throttle.begin(name, address);
                allowed.incrementAndGet();
            });
        }
        crowd.shutdown();

        assertThat(crowd.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(allowed).hasValue(SignInThrottle.PER_USER);
    }

    @Test
    void rowsOfPastWindowsGoAway() {
        for (int i = 0; i < 5; i++) {
            throttle.begin(newName(), newAddress());
        }
        clock.advance(SignInThrottle.WINDOW);

        throttle.begin(newName(), newAddress());

        assertThat(jdbc.sql("select count(*) from sign_in_attempts")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatPeopleTypedIsNotKept() {
        throttle.begin("my-secret-password", newAddress());

        assertThat(jdbc.sql("select attempt_key from sign_in_attempts")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    void evenTheRightPasswordIsRefusedUntilTheWindowEnds() {
        String name = newName();
        Staff.ensure(users, name, Role.ANALYST);
        Browser browser = new Browser(port);
        for (int i = 0; i < SignInThrottle.PER_USER; i++) {
            assertThat(browser.signIn(name, "wrong").status()).isEqualTo(401);
        }

        Answer refused = browser.signIn(name, Staff.PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).hasValue("900");
        Snapshot.assertSame("session/too_many_attempts.json", refused);
        clock.advance(SignInThrottle.WINDOW);
        assertThat(browser.signIn(name, Staff.PASSWORD).status()).isEqualTo(200);
    }

    private void assertRefused(String name, ClientAddress address) {
        assertThatThrownBy(() -> throttle.begin(name, address))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too-many-attempts");
    }

    private ClientAddress newAddress() {
        return ClientAddress.of("10.0." + nextAddress / 250 + "." + nextAddress++ % 250);
    }

    private static String newName() {
        return "u-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
