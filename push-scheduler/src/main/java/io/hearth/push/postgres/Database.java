package io.hearth.push.postgres;

import io.hearth.store.audit.AuditEntry;
import io.hearth.store.audit.AuditLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the room's SQL. What runs inside {@link #inTransaction} shares one connection and one outcome. */
public final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Each circle lets all others in it go on: to lose several in a row takes as many others. */
    private static final int ATTEMPTS = 5;

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

    /** Committed when it returns, rolled back when it throws. */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /**
     * As the other, and begun anew when it has waited for others in a circle and was the one to give way. The work may be
     * done several times, of which one counts.
     *
     * @throws IllegalStateException within a transaction, which could not go on after the first time
     */
    public <T extends @Nullable Object> T inTransactionOrAnew(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what may be begun anew has a transaction of its own");
        }
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return inTransaction(work);
            } catch (PessimisticLockingFailureException e) {
                LOG.info("A transaction gave way to another and is begun anew: {}", e.toString());
            }
        }
        return inTransaction(work);
    }

    /** Reads only; all of its queries see the same instant. */
    public <T extends @Nullable Object> T inSnapshot(Supplier<T> reads) {
        return snapshots.execute(status -> reads.get());
    }

    /** Runs the work on the connection of the current transaction. */
    public <T> T onConnection(Work<T> work) {
        return template.execute((ConnectionCallback<T>) work::on);
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
}
