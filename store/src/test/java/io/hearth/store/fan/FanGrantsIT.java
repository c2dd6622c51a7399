package io.hearth.store.fan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.store.TestDatabase;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FanGrantsIT {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Transactions transactions;

    @BeforeAll
    void open() {
        transactions = new Transactions(TestDatabase.create());
    }

    @Test
    void eachGrantIsSpentOnceAndTheSameOriginGrantsOnce() throws Exception {
        OpenId fan = new OpenId("o1");
        grant(fan, "a", NOON);
        grant(fan, "a", NOON);
        grant(fan, "b", NOON.plusSeconds(1));
        assertThat(left(fan)).isEqualTo(2);
        assertThat(consume(fan)).isTrue();
        assertThat(consume(fan)).isTrue();
        assertThat(consume(fan)).isFalse();
        grant(fan, "a", NOON);
        assertThat(left(fan)).isZero();
    }

    @Test
    void aRefusalVoidsWhatWasGrantedUntilThenInWhateverOrderTheyAreTold() throws Exception {
        OpenId fan = new OpenId("o2");
        grant(fan, "c", NOON);
        transactions.run(connection -> {
            FanGrants.refuse(connection, fan, "t", NOON.plusSeconds(5));
            return fan;
        });
        grant(fan, "late", NOON.plusSeconds(4));
        assertThat(left(fan)).isZero();
        grant(fan, "after", NOON.plusSeconds(6));
        assertThat(left(fan)).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackCanBeSpentAgainAndWhatWeChatDoesNotKnowIsVoid() throws Exception {
        OpenId fan = new OpenId("o3");
        grant(fan, "d", NOON);
        transactions.run(connection -> {
            FanGrants.giveBack(
                    connection,
                    FanGrants.consume(connection, fan, "t", "test", NOON).orElseThrow());
            return fan;
        });
        assertThat(consume(fan)).isTrue();
        assertThat(consume(fan)).isFalse();
        grant(fan, "e", NOON.plusSeconds(1));
        long asked = transactions
                .run(connection -> FanGrants.consume(connection, fan, "t", "test", NOON.plusSeconds(2)))
                .orElseThrow();
        grant(fan, "f", NOON.plusSeconds(2));
        grant(fan, "g", NOON.plusSeconds(3));
        transactions.run(connection -> {
            FanGrants.revokeUpTo(connection, fan, "t", asked, NOON.plusSeconds(4));
            return fan;
        });
        assertThat(left(fan)).as("what came after the question").isEqualTo(1);
    }

    @Test
    void whatIsGivenBackAfterARefusalStaysVoid() throws Exception {
        OpenId fan = new OpenId("o4");
        grant(fan, "h", NOON);
        long spent = transactions
                .run(connection -> FanGrants.consume(connection, fan, "t", "test", NOON.plusSeconds(1)))
                .orElseThrow();
        transactions.run(connection -> {
            FanGrants.refuse(connection, fan, "t", NOON.plusSeconds(2));
            FanGrants.giveBack(connection, spent);
            return fan;
        });
        assertThat(left(fan)).isZero();
    }

    private void grant(OpenId fan, String origin, Instant at) throws SQLException {
        transactions.run(connection -> {
            FanGrants.grant(connection, fan, "t", origin, at);
            return fan;
        });
    }

    private boolean consume(OpenId fan) throws SQLException {
        return transactions
                .run(connection -> FanGrants.consume(connection, fan, "t", "test", NOON))
                .isPresent();
    }

    private int left(OpenId fan) throws SQLException {
        return transactions
                .run(connection -> FanGrants.left(connection, List.of(fan), "t"))
                .getOrDefault(fan, 0);
    }
}
