package io.hearth.store.fan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.store.TestDatabase;
import io.hearth.store.fan.FanWindows.Spent;
import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FanWindowsIT {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Transactions transactions;

    @BeforeAll
    void open() {
        transactions = new Transactions(TestDatabase.create());
    }

    @Test
    void aMessageOpensFiveInFortyEightHours() throws Exception {
        OpenId fan = opened("o1", WindowKind.MESSAGE, NOON);
        assertThat(spend(fan, NOON, 6)).isEqualTo(5);
        assertThat(left(fan, NOON)).isEmpty();

        open(fan, WindowKind.MESSAGE, NOON.plusSeconds(60));
        assertThat(left(fan, NOON.plusSeconds(60))).containsEntry(fan, 5);
        assertThat(spend(fan, NOON.plusSeconds(60).plus(Duration.ofHours(48)), 1))
                .isZero();
        assertThat(spend(fan, NOON.plusSeconds(59).plus(Duration.ofHours(48)), 1))
                .isEqualTo(1);
    }

    @Test
    void anActionOpensThreeInOneMinuteAndIsSpentFirst() throws Exception {
        OpenId fan = opened("o2", WindowKind.MESSAGE, NOON);
        open(fan, WindowKind.ACTION, NOON);
        assertThat(left(fan, NOON)).containsEntry(fan, 8);
        assertThat(spend(fan, NOON, 3)).isEqualTo(3);
        assertThat(left(fan, NOON.plusSeconds(61))).containsEntry(fan, 5);
        assertThat(spend(fan, NOON, 9)).isEqualTo(5);
    }

    @Test
    void aLateOrRepeatedActGivesNothingBack() throws Exception {
        OpenId fan = opened("o3", WindowKind.ACTION, NOON);
        spend(fan, NOON, 2);
        open(fan, WindowKind.ACTION, NOON);
        open(fan, WindowKind.ACTION, NOON.minusSeconds(5));
        assertThat(left(fan, NOON)).containsEntry(fan, 1);
    }

    @Test
    void whatWasNotSentIsPutBackUnlessTheWindowHasBegunAnew() throws Exception {
        OpenId fan = opened("o10", WindowKind.MESSAGE, NOON);
        Spent first = spend(fan, NOON);
        spend(fan, NOON);
        putBack(fan, first);
        assertThat(left(fan, NOON)).containsEntry(fan, 4);

        Instant later = NOON.plusSeconds(9);
        open(fan, WindowKind.MESSAGE, later);
        spend(fan, later);
        putBack(fan, first);
        assertThat(left(fan, later)).as("the spent one is of the new window").containsEntry(fan, 4);
        run(fan, (connection, id) -> FanWindows.close(connection, id, later));
        putBack(fan, first);
        assertThat(left(fan, later)).isEmpty();
    }

    private void putBack(OpenId fan, Spent spent) throws SQLException {
        run(fan, (connection, id) -> FanWindows.giveBack(connection, id, spent));
    }

    private Spent spend(OpenId fan, Instant now) throws SQLException {
        return transactions
                .run(connection -> FanWindows.consume(connection, fan, now))
                .orElseThrow();
    }

    @Test
    void whoStopsFollowingClosesTheWindowsUntilThen() throws Exception {
        OpenId fan = opened("o4", WindowKind.MESSAGE, NOON);
        run(fan, (connection, id) -> FanWindows.close(connection, id, NOON.plusSeconds(1)));
        assertThat(left(fan, NOON.plusSeconds(2))).isEmpty();
        open(fan, WindowKind.MESSAGE, NOON.plusSeconds(3));
        run(fan, (connection, id) -> FanWindows.close(connection, id, NOON.plusSeconds(1)));
        assertThat(left(fan, NOON.plusSeconds(4))).containsEntry(fan, 5);
    }

    @Test
    void manySendersAtOnceNeverSpendMoreThanThereIs() throws Exception {
        OpenId fan = opened("o5", WindowKind.MESSAGE, NOON);
        AtomicInteger spent = new AtomicInteger();
        IntStream.range(0, 16).parallel().forEach(i -> spent.addAndGet(quietly(fan)));
        assertThat(spent).hasValue(5);
    }

    @Test
    void forManyAtOnceWhatAnotherIsWorkingOnIsPassedOver() throws Exception {
        OpenId free = opened("o6", WindowKind.MESSAGE, NOON);
        open(free, WindowKind.ACTION, NOON);
        OpenId held = opened("o7", WindowKind.MESSAGE, NOON);
        OpenId closed = opened("o8", WindowKind.ACTION, NOON.minusSeconds(61));
        List<OpenId> all = List.of(free, held, closed, new OpenId("o9"));

        Map<OpenId, Spent> beside = transactions.run(other -> {
            FanWindows.consume(other, held, NOON);
            return transactions.run(connection -> FanWindows.consumeUnlocked(connection, all, NOON));
        });

        assertThat(beside).containsOnlyKeys(free);
        assertThat(beside.get(free)).as("what is given back").isEqualTo(new Spent(WindowKind.ACTION, NOON));
        assertThat(left(free, NOON)).as("of the one that ends first").containsEntry(free, 7);
        assertThat(spend(free, NOON, 3)).isEqualTo(3);
        assertThat(left(free, NOON.plusSeconds(61))).containsEntry(free, 4);
        assertThat(transactions.<Map<OpenId, Spent>>run(
                        connection -> FanWindows.consumeUnlocked(connection, all, NOON)))
                .containsOnlyKeys(free, held);
    }

    private int quietly(OpenId fan) {
        try {
            return spend(fan, NOON, 1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Act {
        void on(Connection connection, OpenId fan) throws SQLException;
    }

    private void run(OpenId fan, Act act) throws SQLException {
        transactions.run(connection -> {
            act.on(connection, fan);
            return fan;
        });
    }

    private OpenId opened(String openId, WindowKind kind, Instant at) throws SQLException {
        OpenId fan = new OpenId(openId);
        open(fan, kind, at);
        return fan;
    }

    private void open(OpenId fan, WindowKind kind, Instant at) throws SQLException {
        run(fan, (connection, id) -> FanWindows.open(connection, id, kind, at));
    }

    private int spend(OpenId fan, Instant now, int times) throws SQLException {
        int spent = 0;
        for (int i = 0; i < times; i++) {
            spent += transactions
                            .run(connection -> FanWindows.consume(connection, fan, now))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return spent;
    }

    private Map<OpenId, Integer> left(OpenId fan, Instant now) throws SQLException {
        return transactions.run(connection -> FanWindows.left(connection, List.of(fan), now));
    }
}
