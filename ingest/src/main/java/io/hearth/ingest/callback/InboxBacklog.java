package io.hearth.ingest.callback;

import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** What has been acknowledged to WeChat and not yet been taken in. */
public final class InboxBacklog {

    private final Transactions transactions;

    public InboxBacklog(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /**
     * Callbacks that wait.
     *
     * @param oldest when the one that waits longest came in; empty if none waits
     */
    public record Backlog(long waiting, Optional<Instant> oldest) {}

    /** @throws SQLException if PostgreSQL does not answer */
    public Backlog read() throws SQLException {
        return transactions.run(InboxBacklog::read);
    }

    private static Backlog read(Connection connection) throws SQLException {
        String sql = "select count(*), min(received_at) from callback_inbox where state = 'NEW'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            Optional<Instant> oldest =
                    Optional.ofNullable(row.getObject(2, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
            return new Backlog(row.getLong(1), oldest);
        }
    }
}
