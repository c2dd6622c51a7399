package io.hearth.wechat.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hearth.wechat.Quota;
import io.hearth.wechat.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class QuotasIT {

    private static final String SEND = "/cgi-bin/message/mass/send";
    private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";
    private static final Instant EVENING = Instant.parse("2026-11-22T15:30:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");
    private static final DataSource DATABASE = TestDatabase.create();

    /** Each test is an account of its own. */
    private final String account = "wx" + System.nanoTime();

    private Instant now = EVENING;

    @Test
    void aMinutesCallsAreCountedOverBothWaysOfAMassSend() {
        Quotas quotas = quotas(100, 2);

        assertThat(quotas.reserve(SEND)).isEqualTo(new Reservation.Granted("mass_send", EVENING));
        pass(Duration.ofSeconds(20));
        assertThat(quotas.reserve(SEND_ALL)).isInstanceOf(Reservation.Granted.class);
        assertThat(quotas.reserve(SEND))
                .isEqualTo(new Reservation.Spent(Quota.MINUTE, EVENING.plus(Duration.ofMinutes(1))));
    }

    @Test
    void noSixtySecondsHaveMoreCallsThanAMinuteMay() {
        Quotas quotas = quotas(1000, 3);
        List<Instant> granted = new ArrayList<>();
        for (int second = 0; second < 300; second += 7) {
            now = EVENING.plusSeconds(second);
            if (quotas.reserve(SEND) instanceof Reservation.Granted call) {
                granted.add(call.at());
            }
        }

        assertThat(granted).hasSizeGreaterThan(12);
        for (int i = 3; i < granted.size(); i++) {
            assertThat(Duration.between(granted.get(i - 3), granted.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void ofADayAndAMinuteThatAreBothUsedUpTheLaterCounts() {
        Quotas quotas = quotas(3, 2);
        quotas.reserve(SEND);
        now = MIDNIGHT.minusSeconds(30);
        quotas.reserve(SEND);
        quotas.reserve(SEND);

        assertThat(quotas.reserve(SEND)).isEqualTo(new Reservation.Spent(Quota.MINUTE, MIDNIGHT.plusSeconds(30)));
        assertThat(spentUntil(quotas)).contains(MIDNIGHT.plusSeconds(30));
        now = MIDNIGHT.plusSeconds(29);
        assertThat(spentUntil(quotas)).as("a new day").contains(MIDNIGHT.plusSeconds(30));
        now = MIDNIGHT.plusSeconds(30);
        assertThat(spentUntil(quotas)).isEmpty();
    }

    @Test
    void aDayEndsAtMidnightInShanghai() {
        Quotas quotas = quotas(2, 60);
        quotas.reserve(SEND);
        quotas.reserve(SEND);

        now = MIDNIGHT.minusMillis(1);
        assertThat(quotas.reserve(SEND)).isEqualTo(new Reservation.Spent(Quota.DAY, MIDNIGHT));
        now = MIDNIGHT;
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Granted.class);
    }

    @Test
    void aClockThatLagsBehindDoesNotBeginTheDayAnew() {
        Quotas quotas = quotas(1, 60);
        now = MIDNIGHT;
        quotas.reserve(SEND);

        now = MIDNIGHT.minusSeconds(1);
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Spent.class);
        now = MIDNIGHT.plusSeconds(1);
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Spent.class);
    }

    @Test
    void aCallThatWasNotMadeIsGivenBack() {
        Quotas quotas = quotas(1, 1);
        Reservation.Granted call = (Reservation.Granted) quotas.reserve(SEND);

        quotas.release(call);
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Granted.class);
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Spent.class);
    }

    @Test
    void ofSeveralCallsAtOneInstantOnlyTheOneIsGivenBack() {
        Quotas quotas = quotas(10, 2);
        Reservation.Granted call = (Reservation.Granted) quotas.reserve(SEND);
        quotas.reserve(SEND);

        quotas.release(call);
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Granted.class);
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Spent.class);
    }

    @Test
    void aCallOfYesterdayIsNotGivenBackToToday() {
        Quotas quotas = quotas(1, 60);
        Reservation.Granted yesterday = (Reservation.Granted) quotas.reserve(SEND);
        now = MIDNIGHT.plusSeconds(5);
        quotas.reserve(SEND);

        quotas.release(yesterday);
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Spent.class);
    }

    @Test
    void whatWeChatCallsSpentIsSpentForAllProcesses() {
        assertThat(quotas(100, 60).markSpent(SEND, Quota.DAY)).isEqualTo(MIDNIGHT);

        Quotas other = quotas(100, 60);
        assertThat(other.reserve(SEND_ALL)).isEqualTo(new Reservation.Spent(Quota.DAY, MIDNIGHT));
        assertThat(other.reserve("/cgi-bin/user/get")).isInstanceOf(Reservation.Granted.class);
        now = MIDNIGHT;
        assertThat(other.reserve(SEND)).isInstanceOf(Reservation.Granted.class);
    }

    @Test
    void aSpentMinuteDoesNotShortenASpentDay() {
        Quotas quotas = quotas(100, 60);
        quotas.markSpent(SEND, Quota.DAY);

        assertThat(quotas.markSpent(SEND, Quota.MINUTE)).isEqualTo(MIDNIGHT);
        assertThat(quotas.reserve(SEND)).isEqualTo(new Reservation.Spent(Quota.DAY, MIDNIGHT));
    }

    @Test
    void processesThatCallAtOnceStayWithinTheQuotaTogether() throws Exception {
        List<Callable<Reservation>> calls = IntStream.range(0, 40)
                .<Callable<Reservation>>mapToObj(i -> () -> quotas(25, 60).reserve(SEND))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int granted = 0;
        try {
            for (Future<Reservation> call : threads.invokeAll(calls)) {
                granted += call.get() instanceof Reservation.Granted ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(granted).isEqualTo(25);
    }

    @Test
    void theUseIsToldForEveryKindOfCall() {
        Quotas quotas = quotas(100, 60);
        quotas.reserve(SEND);
        quotas.reserve("/cgi-bin/tags/get");
        quotas.markSpent("/cgi-bin/user/get", Quota.MINUTE);

        assertThat(quotas.uses())
                .contains(
                        new QuotaUse("mass_send", 1, OptionalInt.of(100), 1, OptionalInt.of(60), Optional.empty()),
                        unlimitedByMinute("/cgi-bin/tags/get", 1, OptionalInt.empty(), Optional.empty()),
                        unlimitedByMinute("user_get", 0, OptionalInt.of(500), Optional.of(EVENING.plusSeconds(60))),
                        unlimitedByMinute("custom_send", 0, OptionalInt.of(500_000), Optional.empty()));
        now = MIDNIGHT;
        assertThat(quotas.uses())
                .contains(
                        new QuotaUse("mass_send", 0, OptionalInt.of(100), 0, OptionalInt.of(60), Optional.empty()),
                        unlimitedByMinute("user_get", 0, OptionalInt.of(500), Optional.empty()));
    }

    @Test
    void theDatabasesClockIsTheUsualOne() {
        Quotas quotas = new Quotas(DATABASE, account, ApiLimits.DEFAULT);
        Reservation.Granted call = (Reservation.Granted) quotas.reserve(SEND);

        assertThat(Duration.between(call.at(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(quotas.markSpent(SEND, Quota.MINUTE)).isAfter(call.at());
        assertThat(quotas.reserve(SEND)).isInstanceOf(Reservation.Spent.class);
    }

    @Test
    void withoutTheDatabaseNothingIsGranted() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");

        assertThatExceptionOfType(QuotaUnavailableException.class)
                .isThrownBy(() -> new Quotas(nowhere, account, ApiLimits.DEFAULT).reserve(SEND));
    }

    private static Optional<Instant> spentUntil(Quotas quotas) {
        return quotas.uses().stream()
                .filter(use -> use.api().equals("mass_send"))
                .findFirst()
                .flatMap(QuotaUse::spentUntil);
    }

    private static QuotaUse unlimitedByMinute(String api, int used, OptionalInt limit, Optional<Instant> spentUntil) {
        return new QuotaUse(api, used, limit, 0, OptionalInt.empty(), spentUntil);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Quotas quotas(int perDay, int perMinute) {
        ApiLimits limits = ApiLimits.DEFAULT.with(new ApiLimit("mass_send", perDay, perMinute));
        return new Quotas(DATABASE, account, limits, () -> now);
    }
}
