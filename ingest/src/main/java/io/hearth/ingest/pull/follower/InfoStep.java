package io.hearth.ingest.pull.follower;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.pull.PullEndedException;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Slice;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Asks WeChat about fans, and writes down what it answers. */
final class InfoStep implements PullStep {

    private static final String AFTER = "after";
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

    private final String name;
    private final ToAsk toAsk;
    private final InfoQuestions questions;
    private final InfoWriter writer;
    private final Transactions transactions;
    private final Clock clock;

    InfoStep(
            String name,
            ToAsk toAsk,
            InfoQuestions questions,
            InfoWriter writer,
            Transactions transactions,
            Clock clock) {
        this.name = name;
        this.toAsk = toAsk;
        this.questions = questions;
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    /** What was done before WeChat gave no more is told first: the next call meets the same, and ends. */
    @Override
    public Slice goOn(ExecutionContext memory) throws PullEndedException, SQLException {
        long began = System.nanoTime();
        Slice done = new Slice(0, 0, 0, true);
        while (done.more() && System.nanoTime() - began < BETWEEN_COMMITS.toNanos()) {
            try {
                done = askNext(memory, done);
            } catch (PullEndedException e) {
                if (done.read() == 0) {
                    throw e;
                }
                return done;
            }
        }
        return done;
    }

    private Slice askNext(ExecutionContext memory, Slice done) throws PullEndedException, SQLException {
        String after = memory.getString(AFTER, "");
        List<OpenId> fans = transactions.run(connection -> toAsk.next(connection, after));
        if (fans.isEmpty()) {
            return Slice.last(done.read(), done.changed());
        }
        int changed = askAbout(fans);
        memory.putString(AFTER, fans.get(fans.size() - 1).value());
        return new Slice(done.read() + fans.size(), done.changed() + changed, 0, true);
    }

    /** What WeChat says was so when it was asked, not when it answered. */
    private int askAbout(List<OpenId> fans) throws PullEndedException, SQLException {
        Instant askedAt = clock.instant();
        return writer.write(questions.ask(fans), askedAt);
    }
}
