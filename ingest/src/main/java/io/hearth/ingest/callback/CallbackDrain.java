package io.hearth.ingest.callback;

import io.hearth.domain.classification.Classifier;
import io.hearth.domain.interaction.Interaction;
import io.hearth.ingest.callback.CallbackInbox.Step;
import io.hearth.ingest.callback.CallbackInbox.Waiting;
import io.hearth.ingest.classification.ClassifiedMessages;
import io.hearth.ingest.classification.CurrentClassifier;
import io.hearth.ingest.deadletter.CarefulWriter;
import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.WriteReport;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.wechat.JobEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns kept callbacks into interactions and live fan state. May run in many processes at once; may be killed at any
 * point: what was not marked is handled again, to the same effect.
 */
public final class CallbackDrain {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackDrain.class);
    /** Of its dead letters. */
    static final String SOURCE = "callback";

    /** Small enough that a second drain finds work too. */
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final InteractionWriter writer;
    private final InboxCipher cipher;
    private final FanChanges changes;
    private final CurrentClassifier classifier = new CurrentClassifier();
    private final RecentMeanings recent = new RecentMeanings();

    public CallbackDrain(DataSource dataSource, InteractionWriter writer, InboxCipher cipher) {
        this(dataSource, writer, cipher, MessageHearing.NONE);
    }

    /** @param hearing is told of messages */
    public CallbackDrain(DataSource dataSource, InteractionWriter writer, InboxCipher cipher, MessageHearing hearing) {
        this.transactions = new Transactions(dataSource);
        this.writer = writer;
        this.cipher = cipher;
        this.changes = new FanChanges(hearing);
    }

    /**
     * Brings live fan state, job and account events up to date with one batch of waiting callbacks. Needs no Elasticsearch:
     * who stopped following is left alone while it is away.
     *
     * @return what was applied, and what can never be; empty when nothing waits that no other drain has
     * @throws SQLException if PostgreSQL is out of reach; nothing is marked then
     */
    public DrainReport applyOnce() throws SQLException {
        return batch(Step.TO_APPLY, this::apply);
    }

    /**
     * Handles one batch of waiting callbacks: applies it, then writes the interactions.
     *
     * @return what was done; empty when nothing waits that no other drain has
     * @throws IOException if Elasticsearch is out of reach; what was applied stays, and waits to be written
     * @throws SQLException if PostgreSQL is
     */
    public DrainReport drainOnce() throws IOException, SQLException {
        int neverApplied = applyOnce().deadLetters();
        DrainReport indexed = indexOnce();
        return new DrainReport(indexed.handled(), indexed.deadLetters() + neverApplied);
    }

    /**
     * Writes the interactions of one batch of callbacks that are applied.
     *
     * @return what was written, and what never will be; empty when nothing waits that no other drain has
     * @throws IOException if Elasticsearch is out of reach; nothing is marked then
     * @throws SQLException if PostgreSQL is
     */
    public DrainReport indexOnce() throws IOException, SQLException {
        try {
            DrainReport indexed = batch(Step.TO_INDEX, this::index);
            if (indexed.isEmpty()) {
                recent.clear();
            }
            return indexed;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What is done with callbacks in one transaction. */
    @FunctionalInterface
    private interface Work {
        DrainReport run(Connection connection, List<Waiting> waiting) throws SQLException;
    }

    private DrainReport batch(Step step, Work work) throws SQLException {
        try {
            return transactions.run(
                    connection -> work.run(connection, CallbackInbox.claim(connection, step, cipher.keyIds(), BATCH)));
        } catch (SQLException | RuntimeException e) {
            if (Outage.is(e)) {
                throw e;
            }
            LOG.warn("a batch of callbacks failed and is tried one by one", e);
            return oneByOne(step, work);
        }
    }

    private DrainReport oneByOne(Step step, Work work) throws SQLException {
        int handled = 0;
        int dead = 0;
        for (int i = 0; i < BATCH; i++) {
            DrainReport one = one(step, work);
            if (one.isEmpty()) {
                break;
            }
            handled += one.handled();
            dead += one.deadLetters();
        }
        return new DrainReport(handled, dead);
    }

    /** One alone: if it fails, nobody else made it fail. */
    private DrainReport one(Step step, Work work) throws SQLException {
        List<Waiting> taken = new ArrayList<>();
        try {
            return transactions.run(connection -> {
                taken.addAll(CallbackInbox.claim(connection, step, cipher.keyIds(), 1));
                return work.run(connection, taken);
            });
        } catch (SQLException | RuntimeException e) {
            if (Outage.is(e) || taken.isEmpty()) {
                throw e;
            }
            Map<Long, String> dead = Map.of(taken.get(0).id(), Outage.reason(e));
            return transactions.run(connection -> {
                mark(connection, Map.of(), dead);
                return new DrainReport(0, 1);
            });
        }
    }

    private DrainReport apply(Connection connection, List<Waiting> waiting) throws SQLException {
        Map<Long, Meaning> meanings = new HashMap<>();
        Map<Long, String> dead = new HashMap<>();
        for (Waiting callback : waiting) {
            understand(callback, meanings, dead);
        }
        recent.keep(meanings);
        ErasedSenders.takeOut(connection, meanings);
        changes.record(connection, meanings.values());
        recordOthers(connection, meanings);
        CallbackInbox.markApplied(connection, meanings.keySet());
        mark(connection, Map.of(), dead);
        return new DrainReport(meanings.size(), dead.size());
    }

    private DrainReport index(Connection connection, List<Waiting> waiting) throws SQLException {
        Map<Long, Meaning> meanings = new HashMap<>();
        Map<Long, String> dead = new HashMap<>();
        Classifier messages = classifier.read(connection);
        for (Waiting callback : waiting) {
            recent.take(callback.id())
                    .ifPresentOrElse(
                            meaning -> meanings.put(callback.id(), meaning),
                            () -> understand(callback, meanings, dead));
            classify(callback, messages, meanings, dead);
        }
        ErasedSenders.takeOut(connection, meanings);
        refused(meanings).forEach((id, reason) -> {
            meanings.remove(id);
            dead.put(id, reason);
        });
        mark(connection, meanings, dead);
        return new DrainReport(meanings.size(), dead.size());
    }

    /** Whatever a body does to us, its neighbours go on. */
    private void understand(Waiting callback, Map<Long, Meaning> meanings, Map<Long, String> dead) {
        try {
            Callback understood = Callback.of(CallbackBody.parse(body(callback)));
            meanings.put(callback.id(), CallbackMeaning.of(understood, callback.receivedAt()));
        } catch (UnusableCallback e) {
            dead.put(callback.id(), e.reason());
        } catch (RuntimeException e) {
            LOG.warn("callback {} could not be understood", callback.id(), e);
            dead.put(callback.id(), Outage.reason(e));
        }
    }

    private static void classify(
            Waiting callback, Classifier messages, Map<Long, Meaning> meanings, Map<Long, String> dead) {
        try {
            if (meanings.get(callback.id()) instanceof Meaning.FanDid did) {
                Interaction classified = ClassifiedMessages.classified(did.interaction(), messages);
                meanings.put(
                        callback.id(), new Meaning.FanDid(classified, did.following(), did.window(), did.notices()));
            }
        } catch (RuntimeException e) {
            LOG.warn("callback {} could not be classified", callback.id(), e);
            meanings.remove(callback.id());
            dead.put(callback.id(), Outage.reason(e));
        }
    }

    private byte[] body(Waiting callback) throws UnusableCallback {
        String keyId = callback.keyId();
        return keyId == null ? callback.body() : cipher.open(keyId, callback.key(), callback.body());
    }

    /** Writes the interactions; returns what Elasticsearch will never take. */
    private Map<Long, String> refused(Map<Long, Meaning> meanings) {
        Map<String, Long> ids = new HashMap<>();
        List<Interaction> interactions = new ArrayList<>();
        meanings.forEach((id, meaning) -> {
            if (meaning instanceof Meaning.FanDid did) {
                ids.put(did.interaction().id().value(), id);
                interactions.add(did.interaction());
            }
        });
        Map<Long, String> refused = new HashMap<>();
        for (WriteReport.Rejected rejected : write(interactions).rejected()) {
            Optional.ofNullable(ids.get(rejected.id().value()))
                    .ifPresent(id -> refused.put(id, CarefulWriter.reason(rejected)));
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

    private static void recordOthers(Connection connection, Map<Long, Meaning> meanings) throws SQLException {
        for (Map.Entry<Long, Meaning> entry : meanings.entrySet()) {
            if (entry.getValue() instanceof Meaning.JobEnded job) {
                JobEvents.append(connection, job.event());
            } else if (entry.getValue() instanceof Meaning.AccountChanged changed) {
                AccountEvents.append(connection, entry.getKey(), changed);
            }
        }
    }

    private static void mark(Connection connection, Map<Long, Meaning> done, Map<Long, String> dead)
            throws SQLException {
        Map<Long, String> handledAs = new HashMap<>();
        done.forEach((id, meaning) -> handledAs.put(id, meaning.handledAs()));
        CallbackInbox.markDone(connection, handledAs);
        CallbackInbox.markDead(connection, dead);
        for (Map.Entry<Long, String> letter : dead.entrySet()) {
            DeadLetters.append(connection, SOURCE, letter.getKey(), letter.getValue());
        }
    }
}
