package io.hearth.api.status;

import io.hearth.api.status.StatusView.InboxView;
import io.hearth.api.status.StatusView.Interactions;
import io.hearth.api.status.StatusView.OutboxView;
import io.hearth.api.status.StatusView.RunView;
import io.hearth.ingest.callback.CallbackBacklog;
import io.hearth.ingest.outbox.OutboxDrain;
import io.hearth.store.interaction.InteractionTotals;
import io.hearth.store.outbox.OutboxBacklog;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.run.RunReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What has come in, what waits, and what the last run did. */
@Component
class Freshness {

    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);

    /** What comes in is there within seconds; whoever drains it has stopped, or cannot keep up. */
    static final Duration LATE_AFTER = Duration.ofMinutes(5);

    private final InteractionTotals interactions;
    private final CallbackBacklog inbox;
    private final Transactions transactions;
    private final RunReader runs;
    private final Questions questions;

    Freshness(
            InteractionTotals interactions,
            CallbackBacklog inbox,
            DataSource dataSource,
            RunReader runs,
            Questions questions) {
        this.interactions = interactions;
        this.inbox = inbox;
        this.transactions = new Transactions(dataSource);
        this.runs = runs;
        this.questions = questions;
    }

    /** Each completes with null if its service does not answer. */
    record Parts(
            CompletableFuture<@Nullable Interactions> interactions,
            CompletableFuture<@Nullable InboxView> inbox,
            CompletableFuture<@Nullable OutboxView> outbox,
            CompletableFuture<@Nullable RunView> lastRun) {}

    Parts ask(Instant now) {
        Instant lateBefore = now.minus(LATE_AFTER);
        return new Parts(
                ask("interactions", () -> Interactions.of(interactions.read())),
                ask("inbox", () -> InboxView.of(inbox.read(), lateBefore)),
                ask("outbox", () -> OutboxView.of(outbox(), lateBefore)),
                ask("last run", () -> runs.latest().map(RunView::of).orElse(null)));
    }

    private <T> CompletableFuture<@Nullable T> ask(String part, Callable<@Nullable T> question) {
        return questions.ask(question).exceptionally(failure -> {
            LOG.warn("status: {} are not known: {}", part, failure.toString());
            return null;
        });
    }

    private List<OutboxBacklog.Waiting> outbox() throws SQLException {
        return transactions.run(connection -> OutboxBacklog.read(connection, OutboxDrain.READER));
    }
}
