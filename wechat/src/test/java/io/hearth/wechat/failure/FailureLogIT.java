package io.hearth.wechat.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wechat.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class FailureLogIT {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final DataSource DATABASE = TestDatabase.create();

    /** Each test is an account of its own. */
    private final String account = "wx" + System.nanoTime();

    private final CallFailures failures = new CallFailures(DATABASE, account);
    private Instant now = NOON;

    @Test
    void theSameFailuresOfSeveralProcessesAndHoursAddUp() throws SQLException {
        try (FailureLog one = log();
                FailureLog other = log()) {
            one.count("mass_send", "45028");
            other.count("mass_send", "45028");
            now = NOON.plus(Duration.ofHours(2));
            one.count("mass_send", "45028");
            other.count("user_get", "TIME_OUT");
            now = now.plusSeconds(1);
            other.count("user_get", "TIME_OUT");
        }

        assertThat(failures.since(NOON))
                .containsExactly(
                        new CallFailure("user_get", "TIME_OUT", 2, now),
                        new CallFailure("mass_send", "45028", 3, NOON.plus(Duration.ofHours(2))));
        assertThat(failures.since(now)).extracting(CallFailure::api).containsExactly("user_get");
    }

    @Test
    void theHourOfABurstIsTold() throws SQLException {
        try (FailureLog log = log()) {
            log.count("mass_send", "-1");
            now = NOON.plus(Duration.ofMinutes(119));
            for (int i = 0; i < 40; i++) {
                log.count(i % 2 == 0 ? "mass_send" : "user_get", "TIME_OUT");
            }
        }

        assertThat(failures.byHour(NOON))
                .containsExactly(
                        new FailedHour(NOON, "-1", 1), new FailedHour(NOON.plus(Duration.ofHours(1)), "TIME_OUT", 40));
        assertThat(failures.byHour(NOON.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void theYoungestStaysTheLatestWhenAnotherProcessWritesLater() throws SQLException {
        FailureLog late = log();
        late.count("user_get", "-1");
        now = NOON.plusSeconds(30);
        try (FailureLog early = log()) {
            early.count("user_get", "-1");
        }
        late.close();

        assertThat(failures.since(NOON)).containsExactly(new CallFailure("user_get", "-1", 2, NOON.plusSeconds(30)));
    }

    @Test
    void aMonthLaterTheyAreForgotten() throws SQLException {
        try (FailureLog log = log()) {
            log.count("user_get", "40003");
        }
        now = NOON.plus(Duration.ofDays(31));
        try (FailureLog log = log()) {
            log.count("mass_send", "40003");
        }

        assertThat(failures.since(NOON)).extracting(CallFailure::api).containsExactly("mass_send");
    }

    @Test
    void withoutTheDatabaseCallersNoticeNothing() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        FailureLog log = new FailureLog(nowhere, account, () -> now);

        log.count("user_get", "40003");
        log.close();
        log.count("user_get", "40003");
    }

    private FailureLog log() {
        return new FailureLog(DATABASE, account, () -> now);
    }
}
