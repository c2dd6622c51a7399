package io.hearth.ingest.pull.tag;

import io.hearth.ingest.pull.Pull;
import io.hearth.ingest.pull.PullName;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.store.postgres.Transactions;
import io.hearth.wechat.fan.Tags;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Reads the tags, then the fans of those whose number has changed, and of each once a day. */
public final class TagPull implements Pull {

    private final Tags tags;
    private final Questions questions;
    private final Transactions transactions;
    private final Clock clock;

    /** @param dataSource the database with the tables of the room {@code store} */
    public TagPull(Tags tags, Questions questions, DataSource dataSource, Clock clock) {
        this.tags = tags;
        this.questions = questions;
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    @Override
    public PullName name() {
        return PullName.TAGS;
    }

    @Override
    public List<PullStep> steps(long run) {
        return List.of(
                new TagListStep(tags, questions, transactions),
                new TagMembersStep(tags, questions, transactions, clock, run));
    }
}
