package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.WindowKind;
import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A batch of callbacks beside somebody who answers one of its fans: conversation first, window second. */
class FanLocksIT {

    private static final OpenId FAN = new OpenId("oBusy");
    private static final Instant NOW = Instant.ofEpochSecond(CallbackCalls.NOW);

    private final CountDownLatch answering = new CountDownLatch(1);
    private final CountDownLatch hearing = new CountDownLatch(1);

    @Test
    void whoAnswersAFanWhoClicksAndWritesIsNotWaitedForInACircle() throws Exception {
        try (TestRoom room = TestRoom.open();
                ReceivingRoom node = new ReceivingRoom(room, CallbackCalls.AES)) {
            Transactions transactions = new Transactions(room.dataSource());
            transactions.run(connection -> open(connection, NOW.minusSeconds(10)));
            send(node, CallbackBodies.event(FAN.value(), CallbackCalls.NOW, "CLICK", "<EventKey>k</EventKey>"));
            send(node, CallbackBodies.message(FAN.value(), CallbackCalls.NOW + 1, "7", "周末可以来看房吗"));
            AtomicInteger heard = new AtomicInteger();
            CompletableFuture<Optional<FanWindows.Spent>> answer =
                    CompletableFuture.supplyAsync(() -> answer(transactions));

            DrainReport drained = node.drain((connection, fan, message, at) -> {
                        heard.incrementAndGet();
                        hearing.countDown();
                        await(answering);
                        talk(connection);
                    })
                    .applyOnce();

            assertThat(answer.get(30, TimeUnit.SECONDS)).isPresent();
            assertThat(drained).isEqualTo(new DrainReport(2, 0));
            assertThat(heard).as("in one go").hasValue(1);
        }
    }

    private Optional<FanWindows.Spent> answer(Transactions transactions) {
        try {
            return transactions.run(connection -> {
                talk(connection);
                answering.countDown();
                await(hearing);
                return FanWindows.consume(connection, FAN, NOW);
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for the conversation's row, which is another room's. */
    private static void talk(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(7)")) {
            lock.execute();
        }
    }

    private static OpenId open(Connection connection, Instant at) throws SQLException {
        FanWindows.open(connection, FAN, WindowKind.ACTION, at);
        return FAN;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(ReceivingRoom node, String body) throws Exception {
        assertThat(node.calls().status(CallbackCalls.sealed(body))).isEqualTo(200);
    }
}
