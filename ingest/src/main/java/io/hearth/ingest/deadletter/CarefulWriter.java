package io.hearth.ingest.deadletter;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.ingest.erasure.ErasedSubjects;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.WriteReport;
import io.hearth.store.interaction.WriteReport.Rejected;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes interactions of which nobody else keeps a copy: what Elasticsearch refuses becomes a dead letter, whole. Those
 * of erased subjects are not written, and become none.
 */
public final class CarefulWriter {

    private final InteractionWriter writer;
    private final Transactions transactions;
    private final String source;

    /** @param source of the dead letters, such as {@code import} */
    public CarefulWriter(InteractionWriter writer, DataSource dataSource, String source) {
        this.writer = writer;
        this.transactions = new Transactions(dataSource);
        this.source = source;
    }

    /**
     * @return what became of each; the rejected are among the dead letters, but for those rejected because of {@link
     *     ErasedSubjects#REASON}
     * @throws IOException if a server is out of reach; writing the batch again is harmless
     */
    public WriteReport write(Collection<Interaction> interactions) throws IOException {
        try {
            return transactions.run(connection -> write(connection, interactions));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (SQLException e) {
            throw new IOException("PostgreSQL could not say who was erased: " + e.getMessage(), e);
        }
    }

    /** One transaction around the write, so that an erasure waits for its end. */
    private WriteReport write(Connection connection, Collection<Interaction> interactions) throws SQLException {
        List<Interaction> living = ErasedSubjects.living(connection, interactions);
        WriteReport report = readable(written(living));
        record(connection, living, report.rejected());
        return living.size() == interactions.size() ? report : report.plus(erased(interactions, living));
    }

    private WriteReport written(List<Interaction> living) {
        try {
            return writer.write(living);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With reasons that people may read: whoever shows or keeps them shows nothing of what stood in a document. */
    private static WriteReport readable(WriteReport report) {
        List<Rejected> rejected = report.rejected().stream()
                .map(refusal -> new Rejected(refusal.id(), reason(refusal)))
                .toList();
        return new WriteReport(report.created(), report.alreadyThere(), rejected);
    }

    private static WriteReport erased(Collection<Interaction> interactions, List<Interaction> living) {
        Set<Interaction> kept = new HashSet<>(living);
        List<Rejected> erased = interactions.stream()
                .filter(interaction -> !kept.contains(interaction))
                .map(interaction -> new Rejected(interaction.id(), ErasedSubjects.REASON))
                .toList();
        return new WriteReport(0, 0, erased);
    }

    private void record(Connection connection, List<Interaction> interactions, List<Rejected> refused)
            throws SQLException {
        Map<InteractionId, Interaction> byId =
                interactions.stream().collect(Collectors.toMap(Interaction::id, Function.identity(), (a, b) -> a));
        for (Rejected rejected : refused) {
            append(connection, byId, rejected);
        }
    }

    private void append(Connection connection, Map<InteractionId, Interaction> byId, Rejected rejected)
            throws SQLException {
        Interaction interaction = byId.get(rejected.id());
        DeadLetters.append(connection, source, number(rejected.id()), interaction, rejected.reason());
    }

    /** How a refusal by Elasticsearch reads as a reason: without anything that stood in the document. */
    public static String reason(Rejected rejected) {
        return "Elasticsearch refused it: " + RefusalText.withoutValues(rejected.reason());
    }

    /** The head of the id: always the same for the interaction, and never negative. */
    private static long number(InteractionId id) {
        byte[] bytes = Base64.getUrlDecoder().decode(id.value());
        return ByteBuffer.wrap(bytes).getLong() & Long.MAX_VALUE;
    }
}
