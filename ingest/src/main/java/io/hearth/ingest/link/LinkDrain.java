package io.hearth.ingest.link;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.ingest.link.LinkOpens.Waiting;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.WriteReport;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Turns recorded opens into interactions. May run in many processes at once; may be killed at any point: what was not
 * marked is written again, under the same ids.
 */
public final class LinkDrain {

    private static final String SOURCE = "link";
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final InteractionWriter writer;

    public LinkDrain(DataSource dataSource, InteractionWriter writer) {
        this.transactions = new Transactions(dataSource);
        this.writer = writer;
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
        Map<Long, String> dead = refused(waiting);
        List<Long> done = waiting.stream()
                .map(Waiting::openId)
                .filter(openId -> !dead.containsKey(openId))
                .toList();
        LinkOpens.mark(connection, "DONE", done);
        LinkOpens.mark(connection, "DEAD", dead.keySet());
        for (Map.Entry<Long, String> letter : dead.entrySet()) {
            DeadLetters.append(connection, SOURCE, letter.getKey(), letter.getValue());
        }
        return waiting.size();
    }

    /** Writes them; returns what Elasticsearch will never take, by open. */
    private Map<Long, String> refused(List<Waiting> waiting) {
        Map<InteractionId, Long> opens = new HashMap<>();
        List<Interaction> interactions = new ArrayList<>();
        for (Waiting open : waiting) {
            for (Interaction interaction : OpenMeaning.of(open)) {
                opens.put(interaction.id(), open.openId());
                interactions.add(interaction);
            }
        }
        Map<Long, String> refused = new TreeMap<>();
        for (WriteReport.Rejected rejected : write(interactions).rejected()) {
            Long open = opens.get(rejected.id());
            if (open != null) {
                refused.put(open, "Elasticsearch refused it: " + rejected.reason());
            }
        }
        return refused;
    }

    private WriteReport write(List<Interaction> interactions) {
        try {
            return writer.write(interactions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
