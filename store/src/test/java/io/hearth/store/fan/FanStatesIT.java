package io.hearth.store.fan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.store.TestDatabase;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class FanStatesIT {

    private static final OpenId FAN = new OpenId("oFan1");
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private final DataSource dataSource = TestDatabase.create();
    private final Transactions transactions = new Transactions(dataSource);

    @Test
    void anOlderEventThatArrivesLateChangesNothing() throws SQLException {
        record(false, NOON);
        record(true, NOON.minusSeconds(60));
        assertThat(isReachable()).isFalse();
    }

    @Test
    void aNewerEventWins() throws SQLException {
        record(false, NOON);
        record(true, NOON.plusSeconds(1));
        assertThat(isReachable()).isTrue();
    }

    @Test
    void atTheSameSecondStoppingWinsInEitherOrder() throws SQLException {
        record(true, NOON);
        record(false, NOON);
        record(true, NOON);
        assertThat(isReachable()).isFalse();
    }

    @Test
    void whoWasNeverSeenIsNotReachable() throws SQLException {
        assertThat(isReachable()).isFalse();
    }

    private void record(boolean following, Instant at) throws SQLException {
        transactions.run(c -> {
            FanStates.recordFollowing(c, FAN, following, at);
            return null;
        });
    }

    private boolean isReachable() throws SQLException {
        return transactions.run(c -> FanStates.reachable(c, List.of(FAN))).contains(FAN);
    }
}
