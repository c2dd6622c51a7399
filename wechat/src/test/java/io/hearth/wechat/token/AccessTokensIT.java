package io.hearth.wechat.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hearth.wechat.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AccessTokensIT {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private static final DataSource DATABASE = TestDatabase.create();

    /** Each test is an account of its own. */
    private final String account = "wx" + System.nanoTime();

    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger forced = new AtomicInteger();

    @Test
    void aTokenIsKeptForAllProcesses() {
        assertThat(process(TWO_HOURS).current()).isEqualTo("token-1");
        assertThat(process(TWO_HOURS).current()).isEqualTo("token-1");
        assertThat(issued).hasValue(1);
    }

    @Test
    void aTokenNearItsEndIsReplaced() {
        AccessTokens tokens = process(AccessTokens.RENEW_BEFORE_EXPIRY);

        assertThat(tokens.current()).isEqualTo("token-1");
        assertThat(tokens.current()).isEqualTo("token-2");
    }

    @Test
    void aTokenThatWasRefusedIsNotRemembered() {
        AccessTokens tokens = process(TWO_HOURS);
        tokens.current();
        assertThat(tokens.current()).isEqualTo("token-1");

        assertThat(process(TWO_HOURS).replace("token-1"))
                .as("in another process")
                .isEqualTo("token-2");
        assertThat(tokens.replace("token-1")).isEqualTo("token-2");
        assertThat(tokens.current()).isEqualTo("token-2");
        assertThat(issued).hasValue(2);
    }

    @Test
    void processesThatNeedATokenAtOnceRefreshItOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<String>> processes = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> {
                    AccessTokens tokens = process(TWO_HOURS);
                    together.await();
                    return tokens.current();
                })
                .toList();

        assertThat(results(processes)).containsOnly("token-1");
        assertThat(issued).hasValue(1);
    }

    @Test
    void processesThatFindTheTokenExpiredRefreshItOnce() throws Exception {
        process(TWO_HOURS).current();
        expire();
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<String>> processes = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> {
                    AccessTokens tokens = process(TWO_HOURS);
                    together.await();
                    return tokens.current();
                })
                .toList();

        assertThat(results(processes)).containsOnly("token-2");
        assertThat(issued).hasValue(2);
    }

    @Test
    void processesThatWereRefusedTheSameTokenReplaceItOnce() throws Exception {
        String refused = process(TWO_HOURS).current();
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<String>> processes = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> {
                    AccessTokens tokens = process(TWO_HOURS);
                    together.await();
                    return tokens.replace(refused);
                })
                .toList();

        assertThat(results(processes)).containsOnly("token-2");
        assertThat(issued).hasValue(2);
        assertThat(forced).hasValue(0);
    }

    @Test
    void aNewTokenIsForcedOnlyWhenWeChatRepeatsTheRefusedOne() {
        AccessTokens tokens = new AccessTokens(DATABASE, account, force -> {
            forced.addAndGet(force ? 1 : 0);
            return new IssuedToken(force ? "forced" : "stable", TWO_HOURS);
        });
        tokens.current();

        assertThat(tokens.replace("stable")).isEqualTo("forced");
        assertThat(forced).hasValue(1);
    }

    @Test
    void aFailedRefreshKeepsNothing() {
        AccessTokens failing = new AccessTokens(DATABASE, account, force -> {
            throw TokenUnavailableException.refused(-1, new IllegalStateException("busy"));
        });

        assertThatExceptionOfType(TokenUnavailableException.class).isThrownBy(failing::current);
        assertThat(process(TWO_HOURS).current()).isEqualTo("token-1");
    }

    @Test
    void accountsHaveTokensOfTheirOwn() {
        AccessTokens other = new AccessTokens(DATABASE, account + "b", force -> new IssuedToken("other", TWO_HOURS));

        assertThat(process(TWO_HOURS).current()).isEqualTo("token-1");
        assertThat(other.current()).isEqualTo("other");
    }

    private void expire() throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement update = connection.createStatement()) {
            update.execute("update wechat_token set expires_at = clock_timestamp() where app_id = '" + account + "'");
        }
    }

    private AccessTokens process(Duration lifetime) {
        return new AccessTokens(DATABASE, account, force -> {
            forced.addAndGet(force ? 1 : 0);
            return new IssuedToken("token-" + issued.incrementAndGet(), lifetime);
        });
    }

    private static List<String> results(List<Callable<String>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
