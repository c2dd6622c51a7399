package io.hearth.push.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.PushFixture;
import io.hearth.push.ledger.LedgerRefusedException.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgersIT {

    private static final OpenId FAN = new OpenId("fan");

    private final PushFixture push = new PushFixture();
    private final Points points = new Points(push.database, push.clock);
    private final Vouchers vouchers = new Vouchers(push.database, push.clock);

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void pointsCountOnceAndWhatEndsFirstIsSpentFirst() {
        Instant soon = push.clock.now().plus(Duration.ofDays(10));
        assertThat(points.give(FAN, 100, null, "注册", "a")).isTrue();
        assertThat(points.give(FAN, 100, null, "注册", "a")).isFalse();
        points.give(FAN, 50, soon, "生日", "b");
        assertThat(points.balance(FAN)).isEqualTo(150);

        assertThat(points.redeem(FAN, 60, "雨伞", "r1", "wang")).isEqualTo(90);
        assertThat(points.redeem(FAN, 60, "雨伞", "r1", "wang")).isEqualTo(90);
        push.sandbox.advance(Duration.ofDays(11));
        assertThat(points.balance(FAN)).isEqualTo(90);
        refuses(Refusal.BALANCE, () -> points.redeem(FAN, 91, "伞", "r2", "wang"));
    }

    @Test
    void whatHasEndedIsTakenOffSoThatTheEntriesAddUp() {
        points.give(FAN, 100, null, "注册", "a");
        points.give(FAN, 50, push.clock.now().plus(Duration.ofDays(10)), "生日", "b");
        points.redeem(FAN, 20, "伞", "r1", "wang");
        push.sandbox.advance(Duration.ofDays(10));

        assertThat(points.expire()).isEqualTo(1);
        assertThat(points.expire()).isZero();

        assertThat(points.balance(FAN)).isEqualTo(100);
        assertThat(points.entries(FAN).stream().mapToInt(Points.Entry::points).sum())
                .isEqualTo(100);
    }

    @Test
    void redemptionsAtOnceNeverSpendMoreThanThereIs() throws Exception {
        points.give(FAN, 100, null, "注册", "a");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tries = IntStream.range(0, 12)
                    .mapToObj(i -> pool.submit(() -> redeems("r" + i)))
                    .toList();
            int redeemed = 0;
            for (Future<Boolean> one : tries) {
                redeemed += one.get() ? 1 : 0;
            }
            assertThat(redeemed).isEqualTo(3);
        } finally {
            pool.shutdownNow();
        }
        assertThat(points.balance(FAN)).isEqualTo(10);
    }

    @Test
    void aVoucherIsIssuedOnceAndRedeemedOnceBeforeItExpires() {
        Vouchers.Terms terms =
                new Vouchers.Terms("礼券", "到访", 0, push.clock.now().plus(Duration.ofDays(90)));
        assertThat(vouchers.issue(PushFixture.fans(2), List.of("a", "b"), terms))
                .isEqualTo(2);
        assertThat(vouchers.issue(PushFixture.fans(2), List.of("a", "b"), terms))
                .isZero();
        Voucher first = vouchers.of(new OpenId("fan0")).get(0);
        Voucher second = vouchers.of(new OpenId("fan1")).get(0);

        assertThat(vouchers.redeem(" " + first.code().toLowerCase(Locale.ROOT) + " ", "wang")
                        .state())
                .isEqualTo(VoucherState.REDEEMED);
        refuses(Refusal.DONE, () -> vouchers.redeem(first.code(), "wang"));
        refuses(Refusal.NOT_FOUND, () -> vouchers.redeem("NONE", "wang"));
        push.sandbox.advance(Duration.ofDays(90));
        refuses(Refusal.EXPIRED, () -> vouchers.redeem(second.code(), "wang"));
        assertThat(vouchers.expire()).isEqualTo(1);
    }

    @Test
    void aCallIsAskedForOnceAndDoneOnce() {
        CallTasks tasks = new CallTasks(push.database, push.clock);
        assertThat(tasks.open(1, FAN, "致电", push.clock.now())).isTrue();
        assertThat(tasks.open(1, FAN, "致电", push.clock.now())).isFalse();
        long id = tasks.open(10).get(0).callTaskId();

        assertThat(tasks.done(id, "周末到访", "wang").outcome()).isEqualTo("周末到访");
        refuses(Refusal.DONE, () -> tasks.done(id, "周末到访", "wang"));
        assertThat(tasks.open(10)).isEmpty();
    }

    private boolean redeems(String source) {
        try {
            points.redeem(FAN, 30, "伞", source, "wang");
            return true;
        } catch (LedgerRefusedException refused) {
            return false;
        }
    }

    private static void refuses(Refusal refusal, ThrowingCallable request) {
        assertThatExceptionOfType(LedgerRefusedException.class)
                .isThrownBy(request)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
