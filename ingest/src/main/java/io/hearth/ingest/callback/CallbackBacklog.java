package io.hearth.ingest.callback;

import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells what has been acknowledged to WeChat and waits to be handled. */
public final class CallbackBacklog {

    private final Transactions transactions;

    public CallbackBacklog(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /**
     * Callbacks that wait.
     *
     * @param oldestReceivedAt when the one that waits longest came in; empty if none waits
     */
    public record Waiting(long count, Optional<Instant> oldestReceivedAt) {}

    public Waiting read() throws SQLException {
        return transactions.run(CallbackBacklog::read);
    }

    private static Waiting read(Connection connection) throws SQLException {
        String sql = "select count(*), min(received_at) from callback_inbox where state = 'NEW'";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            Optional<OffsetDateTime> oldest = Optional.ofNullable(row.getObject(2, OffsetDateTime.class));
            return new Waiting(row.getLong(1), oldest.map(OffsetDateTime::toInstant));
        }
    }
}
