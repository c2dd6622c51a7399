package io.hearth.ingest.link;

import io.hearth.domain.interaction.Interaction;
import io.hearth.ingest.deadletter.CarefulWriter;
import io.hearth.ingest.link.LinkOpens.Waiting;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Turns recorded opens into interactions. May run in many processes at once; may be killed at any point: what was not
 * marked is written again, under the same ids.
 */
public final class LinkDrain {

    private static final String SOURCE = "link";
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final CarefulWriter writer;

    public LinkDrain(DataSource dataSource, InteractionWriter writer) {
        this.transactions = new Transactions(dataSource);
        this.writer = new CarefulWriter(writer, dataSource, SOURCE);
    }

    /**
     * Handles one batch, and forgets visitors who never came back from WeChat.
     *
     * @return how many opens were handled; 0 when none waits that no other drain has
     * @throws IOException if Elasticsearch is out of reach; nothing is marked then
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
        LinkLogins.forgetExpired(connection);
        List<Waiting> waiting = LinkOpens.claim(connection, BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        write(waiting.stream()
                .flatMap(open -> OpenMeaning.of(open).stream())
                .toList());
        LinkOpens.markDone(connection, waiting.stream().map(Waiting::openId).toList());
        return waiting.size();
    }

    /** What Elasticsearch refuses is among the dead letters when it returns. */
    private void write(List<Interaction> interactions) {
        try {
            writer.write(interactions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
