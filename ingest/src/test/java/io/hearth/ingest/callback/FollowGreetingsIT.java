package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.wechat.FollowGreetings;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FollowGreetingsIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    void whoAsksNeverWaitsForTheDatabaseAndSeesAChangeSoon() throws Exception {
        try (TestRoom room = TestRoom.open()) {
            prepare(room, Optional.of("欢迎"));
            GatedDataSource database = new GatedDataSource(room.dataSource());
            try (FollowGreetings greetings = new FollowGreetings(database, Duration.ofMillis(20))) {
                await().until(() -> database.asked() == 1);
                assertThat(CompletableFuture.supplyAsync(greetings::current))
                        .as("the database does not answer")
                        .succeedsWithin(AT_ONCE)
                        .isEqualTo(Optional.empty());

                database.open();

                await().until(() -> greetings.current().equals(Optional.of("欢迎")));
                prepare(room, Optional.empty());
                await().until(() -> greetings.current().isEmpty());
            } finally {
                database.open();
            }
        }
    }

    @Test
    void theGreetingStaysWhileTheDatabaseIsAway() throws Exception {
        try (TestRoom room = TestRoom.open()) {
            prepare(room, Optional.of("欢迎"));
            GatedDataSource database = new GatedDataSource(room.dataSource());
            database.open();
            try (FollowGreetings greetings = new FollowGreetings(database, Duration.ofMillis(20))) {
                await().until(() -> greetings.current().isPresent());
                database.fail();
                int before = database.asked();
                await().until(() -> database.asked() > before + 2);
                assertThat(greetings.current()).contains("欢迎");
            }
        }
    }

    @Test
    void anErrorWhileReadingIsNotTheEndOfReading() throws Exception {
        try (TestRoom room = TestRoom.open()) {
            prepare(room, Optional.of("欢迎"));
            GatedDataSource database = new GatedDataSource(room.dataSource());
            database.breakDown(1);
            try (FollowGreetings greetings = new FollowGreetings(database, Duration.ofMillis(20))) {
                await().until(() -> greetings.current().isPresent());
            }
        }
    }

    @Test
    void whoFollowsRightAfterTheStartIsGreeted() throws Exception {
        try (TestRoom room = TestRoom.open()) {
            prepare(room, Optional.of("欢迎"));
            try (FollowGreetings greetings = new FollowGreetings(room.dataSource())) {
                assertThat(greetings.current()).contains("欢迎");
            }
        }
    }

    private static void prepare(TestRoom room, Optional<String> text) throws SQLException {
        new Transactions(room.dataSource()).run(connection -> {
            FollowGreetings.set(connection, text, "content", Instant.parse("2026-09-21T00:00:00Z"));
            return text;
        });
    }
}
