package io.hearth.ingest.outbox;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.ingest.deadletter.CarefulWriter;
import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.ingest.erasure.ErasedSubjects;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.WriteReport;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Brings the outbox to Elasticsearch, in order, with a cursor of its own. The cursor moves in the transaction that holds
 * its lock, after the write is answered: a crash between the two writes again, which changes nothing.
 */
public final class OutboxDrain {

    /** The name of this reader's cursor. */
    public static final String READER = "ingest";

    private static final String SOURCE = "outbox";
    private static final int BATCH = 2_000;

    private final Transactions transactions;
    private final InteractionWriter writer;

    public OutboxDrain(DataSource dataSource, InteractionWriter writer) {
        this.transactions = new Transactions(dataSource);
        this.writer = writer;
    }

    /**
     * Brings one batch over. A second drain at the same time waits for the first.
     *
     * @return how many rows were passed; 0 when the outbox is empty, or what is in it is not committed yet
     * @throws IOException if Elasticsearch is out of reach; the cursor stays
     * @throws SQLException if PostgreSQL is
     */
    public int drainOnce() throws IOException, SQLException {
        try {
            return transactions.run(this::drain);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private int drain(Connection connection) throws SQLException {
        List<Outbox.Entry> entries = Outbox.read(connection, Outbox.lockCursor(connection, READER), BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        recordRefused(connection, entries, write(connection, entries));
        Outbox.moveCursor(connection, READER, entries.get(entries.size() - 1).cursor());
        return entries.size();
    }

    private WriteReport write(Connection connection, List<Outbox.Entry> entries) throws SQLException {
        List<Interaction> interactions = ErasedSubjects.living(
                connection, entries.stream().map(Outbox.Entry::interaction).toList());
        try {
            return writer.write(interactions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void recordRefused(Connection connection, List<Outbox.Entry> entries, WriteReport report)
            throws SQLException {
        if (report.rejected().isEmpty()) {
            return;
        }
        Map<InteractionId, Outbox.Entry> byId = entries.stream()
                .collect(Collectors.toMap(entry -> entry.interaction().id(), entry -> entry, (a, b) -> a));
        for (WriteReport.Rejected rejected : report.rejected()) {
            Outbox.Entry entry = Objects.requireNonNull(byId.get(rejected.id()));
            DeadLetters.append(
                    connection, SOURCE, entry.cursor().sequence(), entry.interaction(), CarefulWriter.reason(rejected));
        }
    }
}
