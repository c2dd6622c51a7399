package io.hearth.api.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class DeadLetterIT {

    @Autowired
    Users users;

    @Autowired
    DataSource dataSource;

    @LocalServerPort
    int port;

    Browser admin;

    @BeforeEach
    void threeLetters() throws SQLException {
        admin = Staff.signedIn(users, port, Role.ADMIN);
        execute("truncate dead_letter");
        execute("truncate callback_inbox");
        execute("insert into callback_inbox (dedup_key, body, state) select 'key' || n, 'x', 'DEAD'"
                + " from generate_series(1, 3) n");
        execute(
                "insert into dead_letter (source, reference, reason) select 'callback', id, case when dedup_key = 'key3'"
                        + " then 'other' else 'same' end from callback_inbox order by id");
    }

    @Test
    void lettersAreListedInPagesTheLatestFirst() {
        JsonNode first = admin.get("/api/dead-letters?limit=2").json();

        assertThat(first.get("open").longValue()).isEqualTo(3);
        assertThat(first.get("items").get(0).get("reason").stringValue()).isEqualTo("other");
        assertThat(first.get("causes").get(0).toString())
                .isEqualTo("{\"source\":\"callback\",\"reason\":\"same\",\"count\":2}");
        String cursor = first.get("next_cursor").toString();
        JsonNode second =
                admin.get("/api/dead-letters?limit=2&cursor=" + cursor).json();
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("next_cursor").isNull()).isTrue();
        assertThat(admin.get("/api/dead-letters?source=outbox")
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void oneIsReplayedAnotherDiscardedAndBothOnce() throws SQLException {
        JsonNode items = admin.get("/api/dead-letters").json().get("items");
        long replayed = items.get(0).get("id").longValue();
        long discarded = items.get(1).get("id").longValue();

        assertThat(post("/" + replayed + "/replay").status()).isEqualTo(204);
        assertThat(post("/" + discarded + "/discard").status()).isEqualTo(204);

        assertThat(post("/" + replayed + "/replay").status()).isEqualTo(409);
        assertThat(post("/" + discarded + "/replay").status()).isEqualTo(409);
        assertThat(waiting()).isEqualTo(1);
        JsonNode done = admin.get("/api/dead-letters?state=DISCARDED")
                .json()
                .get("items")
                .get(0);
        assertThat(done.get("decided_by").stringValue()).isEqualTo("only-admin");
    }

    @Test
    void allOfAReasonAreReplayed() throws SQLException {
        Answer answer = admin.post("/api/dead-letters/replays", "{\"source\":\"callback\",\"reason\":\"same\"}");

        assertThat(answer.body()).isEqualTo("{\"replayed\":2}");
        assertThat(waiting()).isEqualTo(2);
        assertThat(admin.get("/api/dead-letters").json().get("open").longValue())
                .isEqualTo(1);
    }

    @Test
    void whatDiesAgainIsOpenAgain() throws SQLException {
        JsonNode letter = admin.get("/api/dead-letters").json().get("items").get(0);
        post("/" + letter.get("id").longValue() + "/replay");
        new Transactions(dataSource).run(connection -> {
            DeadLetters.append(connection, "callback", letter.get("reference").longValue(), "again");
            return letter;
        });

        JsonNode items = admin.get("/api/dead-letters").json().get("items");

        assertThat(items.size()).isEqualTo(3);
        assertThat(items.get(0).get("reason").stringValue()).isEqualTo("again");
        assertThat(items.get(0).get("decided_by").isNull()).isTrue();
    }

    @Test
    void aLetterWhosePayloadIsGoneStaysOpenWithThatReason() throws SQLException {
        execute("delete from callback_inbox");
        long id = admin.get("/api/dead-letters")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .longValue();

        assertThat(post("/" + id + "/replay").status()).isEqualTo(409);
        assertThat(admin.get("/api/dead-letters").body()).contains("no longer in the inbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?state=ALIVE", "?cursor=x", "?limit=x"})
    void whatCannotBeAskedIsRefused(String query) {
        assertThat(admin.get("/api/dead-letters" + query).status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(post("/999999999/replay").status()).isEqualTo(404);
        assertThat(post("/999999999/discard").status()).isEqualTo(404);
        assertThat(post("/x/replay").status()).isEqualTo(400);
    }

    private Answer post(String path) {
        return admin.post("/api/dead-letters" + path, "");
    }

    private long waiting() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from callback_inbox where state = 'NEW'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
