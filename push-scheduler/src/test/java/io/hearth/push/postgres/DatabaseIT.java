package io.hearth.push.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.push.PushFixture;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;

class DatabaseIT {

    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void ofTwoThatWaitForEachOtherOneIsBegunAnew() {
        try (PushFixture push = new PushFixture()) {
            CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> lock(push.database, 1, 2));
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> lock(push.database, 2, 1));

            assertThat(one.join() + other.join()).as("both are done").isEqualTo(3);
            assertThat(attempts)
                    .as("PostgreSQL lets one go on and refuses the other")
                    .hasValue(3);
        }
    }

    @Test
    void whoGivesWayAgainAndAgainIsToldSo() {
        try (PushFixture push = new PushFixture()) {
            assertThatThrownBy(() -> push.database.inTransactionOrAnew(() -> {
                        attempts.incrementAndGet();
                        throw new PessimisticLockingFailureException("again");
                    }))
                    .hasMessage("again");
            assertThat(attempts).hasValue(5);
        }
    }

    private int lock(Database database, int first, int second) {
        return database.inTransactionOrAnew(() -> {
            take(database, first);
            if (attempts.incrementAndGet() <= 2) {
                await();
            }
            take(database, second);
            return first;
        });
    }

    private static void take(Database database, int lock) {
        database.sql("select pg_advisory_xact_lock(:lock)").param("lock", lock).query(row -> {});
    }

    private void await() {
        try {
            bothHoldOne.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
