package io.hearth.crm.postgres;

import io.hearth.domain.interaction.Interaction;
import io.hearth.store.audit.AuditEntry;
import io.hearth.store.audit.AuditLog;
import io.hearth.store.outbox.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the room's SQL. What runs inside {@link #inTransaction} shares one connection and one outcome. */
public final class Database {

    private static final String PRODUCER = "crm";

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final TransactionTemplate snapshots;

    public Database(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.client = JdbcClient.create(template);
        JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
        this.transactions = new TransactionTemplate(manager);
        this.snapshots = new TransactionTemplate(manager);
        snapshots.setReadOnly(true);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Work on the shared tables, whose classes take a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** For batches and cursors, which the client does not have. */
    public JdbcTemplate template() {
        return template;
    }

    /** Committed when it returns, rolled back when it throws; inside another it is part of that. */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /** Reads only; all of its queries see the same instant. */
    public <T extends @Nullable Object> T inSnapshot(Supplier<T> reads) {
        return snapshots.execute(status -> reads.get());
    }

    /** Runs the work on the connection of the current transaction. */
    public <T extends @Nullable Object> T onConnection(Work<T> work) {
        return template.execute((ConnectionCallback<T>) work::on);
    }

    /** Waits for who has the lock alone, and keeps them out until the current transaction ends. */
    public void share(RoomLock lock) {
        lock("pg_advisory_xact_lock_shared", lock);
    }

    /** Waits for everybody who has the lock, and keeps them out until the current transaction ends. */
    public void takeAlone(RoomLock lock) {
        lock("pg_advisory_xact_lock", lock);
    }

    private void lock(String function, RoomLock lock) {
        sql("select 1 from " + function + "(?)")
                .param(lock.key())
                .query(Integer.class)
                .single();
    }

    /** Tells the world, in the current transaction. */
    public void tell(List<Interaction> interactions) {
        onConnection(connection -> {
            Outbox.append(connection, PRODUCER, interactions);
            return interactions.size();
        });
    }

    /** Puts an act on record, in the current transaction. */
    public void audit(AuditEntry entry) {
        onConnection(connection -> {
            AuditLog.append(connection, entry);
            return entry;
        });
    }

    /** The form in which the driver takes an instant. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The same for an instant that may be missing. */
    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }
}
