package io.hearth.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxDrainIT {

    private TestRoom room;
    private OutboxDrain drain;

    @BeforeEach
    void open() {
        room = TestRoom.open();
        drain = new OutboxDrain(room.dataSource(), room.writer());
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    @Test
    void aSlowTransactionThatBeganFirstIsNotPassedOver() throws Exception {
        try (Connection slow = room.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            Outbox.append(slow, "push", List.of(interaction("slow")));
            append("fast");
            drain.drainOnce();
            slow.commit();
            slow.setAutoCommit(true);
        }
        drainUntil(2);
        assertThat(room.countsBy("subject")).containsEntry("fan:slow", 1L).containsEntry("fan:fast", 1L);
    }

    @Test
    void manyProducersAndTwoDrainsLoseNothingAndDoubleNothing() throws Exception {
        int producers = 6;
        int each = 120;
        ExecutorService threads = Executors.newFixedThreadPool(producers + 2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int p = 0; p < producers; p++) {
                String name = "p" + p;
                running.add(threads.submit(() -> produce(name, each)));
            }
            Future<?> first = threads.submit(() -> drainWhile(running));
            Future<?> second = threads.submit(() -> drainWhile(running));
            for (Future<?> producer : running) {
                producer.get();
            }
            first.get();
            second.get();
        } finally {
            threads.shutdownNow();
        }
        int all = producers * each;
        drainUntil(all);
        assertThat(room.count()).isEqualTo(all);
        assertThat(pending()).isZero();
    }

    /** Every third transaction stays open over the next one's commit, and every fifth is rolled back once. */
    private Void produce(String name, int count) throws Exception {
        try (Connection connection = room.dataSource().getConnection();
                Connection overlapping = room.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            overlapping.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                Connection current = i % 3 == 0 ? overlapping : connection;
                if (i % 5 == 0) {
                    Outbox.append(connection, "push", List.of(interaction(name + "-" + i)));
                    connection.rollback();
                }
                Outbox.append(current, "push", List.of(interaction(name + "-" + i)));
                if (i % 3 != 0) {
                    connection.commit();
                }
                if (i % 3 == 2) {
                    overlapping.commit();
                }
            }
            overlapping.commit();
            connection.setAutoCommit(true);
            overlapping.setAutoCommit(true);
        }
        return null;
    }

    private Void drainWhile(List<Future<?>> producers) throws Exception {
        while (!producers.stream().allMatch(Future::isDone)) {
            drain.drainOnce();
        }
        return null;
    }

    private void drainUntil(long expected) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            drain.drainOnce();
            return pending() == 0 && room.count() >= expected;
        });
    }

    private long pending() throws Exception {
        return new Transactions(room.dataSource()).run(connection -> Outbox.pending(connection, "ingest"));
    }

    private void append(String fan) throws Exception {
        new Transactions(room.dataSource()).run(connection -> {
            Outbox.append(connection, "crm", List.of(interaction(fan)));
            return fan;
        });
    }

    private static Interaction interaction(String fan) {
        Instant at = Instant.parse("2026-05-01T00:00:00Z");
        return new Interaction(
                InteractionId.of("test", fan),
                Subject.fan(new OpenId(fan)),
                InteractionType.PUSH_SENT,
                at,
                Channel.WECHAT,
                null,
                null,
                null,
                "push",
                Map.of());
    }
}
