package io.hearth.ingest.deadletter;

import io.hearth.ingest.deadletter.DeadLetter.Cause;
import io.hearth.ingest.deadletter.DeadLetter.State;
import io.hearth.ingest.deadletter.ReplaySource.Payload;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Where people see what could not be handled, and decide about it. Safe for use by several at once. */
public final class DeadLetterDesk {

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final List<ReplaySource> sources;

    /** @param sources one for each kind of payload */
    public DeadLetterDesk(DataSource dataSource, List<ReplaySource> sources) {
        this.transactions = new Transactions(dataSource);
        this.sources = List.copyOf(sources);
    }

    /** What became of a decision about one letter. */
    public enum Outcome {
        DONE,
        /** It could not be replayed, and is open with its new reason. */
        STILL_DEAD,
        /** Somebody has decided about it before. */
        NOT_OPEN,
        NOT_FOUND
    }

    /**
     * The latest first.
     *
     * @param before only those with a smaller id; the way to the next page
     */
    public List<DeadLetter> list(State state, Optional<String> source, Optional<Long> before, int limit)
            throws SQLException {
        return transactions.run(connection -> DeadLetterRows.list(connection, state, source, before, limit));
    }

    /** What open letters died of, the commonest first. */
    public List<Cause> causes(int limit) throws SQLException {
        return transactions.run(connection -> DeadLetterRows.causes(connection, limit));
    }

    /** How many wait for a decision. */
    public long countOpen() throws SQLException {
        return transactions.run(DeadLetters::countOpen);
    }

    /**
     * Sends one letter its way once more.
     *
     * @param by who decided it
     * @throws IOException if Elasticsearch is out of reach; the letter stays open
     */
    public Outcome replay(long id, String by) throws IOException, SQLException {
        return checked(connection -> {
            Optional<State> state = DeadLetterRows.lockState(connection, id);
            if (state.isEmpty() || state.get() != State.OPEN) {
                return state.isEmpty() ? Outcome.NOT_FOUND : Outcome.NOT_OPEN;
            }
            int replayed = replay(connection, DeadLetterRows.load(connection, id), by);
            return replayed == 1 ? Outcome.DONE : Outcome.STILL_DEAD;
        });
    }

    /**
     * Sends all open letters that died of the same their way once more, in batches.
     *
     * @return how many went
     * @throws IOException if Elasticsearch is out of reach; the batches before stay replayed
     */
    public int replayAll(String source, String reason, String by) throws IOException, SQLException {
        int replayed = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<Payload> batch =
                    transactions.run(connection -> DeadLetterRows.open(connection, source, reason, from, BATCH));
            if (batch.isEmpty()) {
                return replayed;
            }
            replayed += checked(connection -> replay(connection, DeadLetterRows.lockOpen(connection, batch), by));
            after = batch.get(batch.size() - 1).id();
        }
    }

    /** Decides that a letter is of no use; it stays on record. */
    public Outcome discard(long id, String by) throws SQLException {
        return transactions.run(connection -> {
            Optional<State> state = DeadLetterRows.lockState(connection, id);
            if (state.isEmpty() || state.get() != State.OPEN) {
                return state.isEmpty() ? Outcome.NOT_FOUND : Outcome.NOT_OPEN;
            }
            DeadLetterRows.decide(connection, List.of(id), State.DISCARDED, by);
            return Outcome.DONE;
        });
    }

    private int replay(Connection connection, List<Payload> letters, String by) throws SQLException {
        Map<Long, String> refused = new HashMap<>();
        for (ReplaySource source : sources) {
            List<Payload> own = letters.stream().filter(source::takes).toList();
            if (!own.isEmpty()) {
                refused.putAll(replay(source, connection, own));
            }
        }
        letters.stream()
                .filter(letter -> sources.stream().noneMatch(source -> source.takes(letter)))
                .forEach(letter -> refused.put(letter.id(), "its payload was not kept"));
        List<Long> replayed = letters.stream()
                .map(Payload::id)
                .filter(id -> !refused.containsKey(id))
                .toList();
        DeadLetterRows.decide(connection, replayed, State.REPLAYED, by);
        DeadLetterRows.changeReasons(connection, refused);
        return replayed.size();
    }

    private static Map<Long, String> replay(ReplaySource source, Connection connection, List<Payload> letters)
            throws SQLException {
        try {
            return source.replay(connection, letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T checked(Transactions.Work<T> work) throws IOException, SQLException {
        try {
            return transactions.run(work);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
