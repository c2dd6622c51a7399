package io.hearth.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.FakeRuns;
import io.hearth.api.testing.FakeRuns.Wish;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class RunIT {

    @Autowired
    Users users;

    @Autowired
    FakeRuns runs;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browser analyst;

    @BeforeEach
    void signIn() {
        clock.set(TestApplication.START);
        runs.reset(false);
        analyst = Staff.signedIn(users, port, Role.ANALYST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"full\": false}", "{\"full\": null, \"as_of\": null}"})
    void withoutWishesTheRunIsIncrementalAndAsOfNow(String body) {
        Answer answer = analyst.post("/api/segmentation-runs", body);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"run_id\":\"run-1\"}");
        assertThat(runs.wishes()).containsExactly(new Wish(false, Optional.empty()));
    }

    @Test
    void wishesReachTheServer() {
        analyst.post("/api/segmentation-runs", "{\"full\": true, \"as_of\": \"2017-12-03T16:00:00Z\"}");

        assertThat(runs.wishes()).containsExactly(new Wish(true, Optional.of(Instant.parse("2017-12-03T16:00:00Z"))));
    }

    @Test
    void whileOneRunWorksNoOtherStarts() {
        runs.reset(true);

        Answer answer = analyst.post("/api/segmentation-runs", "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T02:00:01Z", "1999-12-31T23:59:59Z", "+999999999-12-31T23:59:59Z"})
    void anInstantInTheFutureOrBeforeTheWorldBeganIsRefused(String asOf) {
        Answer answer = analyst.post("/api/segmentation-runs", "{\"as_of\": \"" + asOf + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field")).hasToString("\"as_of\"");
    }

    @Test
    void bodiesOfOtherTypesAreRefused() {
        Answer answer = analyst.send(analyst.request("/api/segmentation-runs")
                .header("Content-Type", "text/plain")
                .header("X-XSRF-TOKEN", analyst.cookie("XSRF-TOKEN").orElseThrow())
                .POST(BodyPublishers.ofString("full")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported_media_type");
    }
}
