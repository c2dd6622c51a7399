package io.hearth.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hearth.domain.interaction.Interaction;
import io.hearth.store.Interactions;
import io.hearth.store.TestDatabase;
import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private static final Instant AT = Instant.parse("2026-03-01T04:00:00Z");

    private final DataSource dataSource = TestDatabase.create();
    private final Transactions transactions = new Transactions(dataSource);

    @Test
    void aRowOfASlowTransactionIsNotSkipped() throws SQLException {
        Interaction slow = Interactions.view("oSlow", 1, AT);
        Interaction fast = Interactions.view("oFast", 1, AT);
        try (Connection slowConnection = dataSource.getConnection()) {
            slowConnection.setAutoCommit(false);
            Outbox.append(slowConnection, "push", List.of(slow));
            append(fast);

            assertThat(read(Outbox.Cursor.START)).isEmpty();
            slowConnection.commit();
        }
        assertThat(read(Outbox.Cursor.START))
                .extracting(Outbox.Entry::interaction)
                .containsExactly(slow, fast);
    }

    @Test
    void readingGoesOnAfterTheCursor() throws SQLException {
        append(Interactions.view("oFan", 1, AT));
        append(Interactions.view("oFan", 2, AT));
        Outbox.Entry first = read(Outbox.Cursor.START).get(0);

        transactions.run(c -> {
            Outbox.lockCursor(c, "interactions");
            Outbox.moveCursor(c, "interactions", first.cursor());
            return null;
        });

        Outbox.Cursor stored = transactions.run(c -> Outbox.lockCursor(c, "interactions"));
        assertThat(stored).isEqualTo(first.cursor());
        assertThat(read(stored)).hasSize(1);
        assertThat(transactions.<Long>run(c -> Outbox.pending(c, "interactions")))
                .isEqualTo(1);
    }

    @Test
    void eachReaderKnowsItsOldestRow() throws SQLException {
        append(Interactions.view("oFan", 1, AT));
        append(Interactions.view("oFan", 2, AT));
        appendedAt("oFan", "2026-03-01T03:00:00Z");
        append(Interactions.view("oFan", 3, AT));
        Outbox.Cursor second = read(Outbox.Cursor.START).get(1).cursor();
        transactions.run(c -> {
            Outbox.lockCursor(c, "ahead");
            Outbox.moveCursor(c, "ahead", second);
            return null;
        });

        List<OutboxBacklog.Waiting> waiting = transactions.run(c -> OutboxBacklog.read(c, "new", "ahead"));

        assertThat(waiting)
                .extracting(OutboxBacklog.Waiting::reader, OutboxBacklog.Waiting::count)
                .containsExactly(tuple("ahead", 1L), tuple("new", 3L));
        assertThat(waiting.get(0).oldestAppendedAt().orElseThrow()).isAfter("2026-03-01T03:00:00Z");
        assertThat(waiting.get(1).oldestAppendedAt()).contains(Instant.parse("2026-03-01T03:00:00Z"));
    }

    @Test
    void appendingTheSameInteractionTwiceKeepsOneRow() throws SQLException {
        append(Interactions.view("oFan", 1, AT));
        append(Interactions.view("oFan", 1, AT));
        assertThat(read(Outbox.Cursor.START)).hasSize(1);
    }

    @Test
    void aTransactionThatFailsLeavesNoRow() throws SQLException {
        try {
            transactions.run(c -> {
                Outbox.append(c, "push", List.of(Interactions.view("oFan", 1, AT)));
                throw new IllegalStateException("after the append");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("after the append");
        }
        assertThat(read(Outbox.Cursor.START)).isEmpty();
    }

    private void appendedAt(String fan, String at) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update outbox set appended_at = ?::timestamptz where interaction::text like ?")) {
            update.setString(1, at);
            update.setString(2, "%" + fan + "%");
            update.executeUpdate();
        }
    }

    private void append(Interaction interaction) throws SQLException {
        transactions.run(c -> {
            Outbox.append(c, "push", List.of(interaction));
            return null;
        });
    }

    private List<Outbox.Entry> read(Outbox.Cursor after) throws SQLException {
        return transactions.run(c -> Outbox.read(c, after, 100));
    }
}
