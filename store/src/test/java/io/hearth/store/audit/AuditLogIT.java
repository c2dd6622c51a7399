package io.hearth.store.audit;

import static org.assertj.core.api.Assertions.assertThatList;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.store.TestDatabase;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogIT {

    private static final Transactions TRANSACTIONS = new Transactions(TestDatabase.create());
    private static final AuditEntry ENTRY = new AuditEntry(
            Instant.parse("2026-11-22T06:00:00Z"), "lin", "PHONE_REVEALED", "contact", "c-1", Map.of("why", "call"));

    @Test
    void anActIsReadBackAsItWasWritten() throws SQLException {
        append();

        assertThatList(TRANSACTIONS.run(connection -> AuditLog.of(connection, "contact", "c-1")))
                .contains(ENTRY);
        assertThatList(TRANSACTIONS.run(connection -> AuditLog.latest(connection, 1)))
                .containsExactly(ENTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_log set actor = 'other'", "delete from audit_log", "truncate audit_log"})
    void whatIsWrittenCannotBeChanged(String attempt) throws SQLException {
        append();

        assertThatThrownBy(() -> TRANSACTIONS.run(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.executeUpdate(attempt);
                    }
                }))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void anActWithoutAnActorIsRefused() {
        assertThatThrownBy(() -> new AuditEntry(ENTRY.at(), " ", "X", "y", "z", Map.of()))
                .hasMessageContaining("without actor");
    }

    private static void append() throws SQLException {
        TRANSACTIONS.run(connection -> {
            AuditLog.append(connection, ENTRY);
            return ENTRY;
        });
    }
}
